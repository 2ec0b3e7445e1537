package io.duban.integration;

import static io.duban.integration.year.FindingsAssert.assertThatFindings;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.integration.cluster.Arrivals;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.year.Findings;
import io.duban.integration.year.Oracle;
import io.duban.integration.year.Player;
import io.duban.integration.year.Year;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class OrderIT {
  @TempDir private Path directory;

  @Test
  void shouldFindTheSameWhenReportsAreShuffledAndRepeatedBetweenTwoTicks() throws Exception {
    // Given
    long seed = Seed.get();
    Year year = Year.crowded(seed);
    Year disorderly = year.shuffled(seed);
    Findings found;

    // When
    try (Cluster cluster = Cluster.start(directory);
        Player player = new Player(cluster, disorderly);
        Arrivals arrivals = Arrivals.written(cluster)) {
      cluster.startPipeline();
      player.play((day, places) -> arrivals.await(places));
      found = Findings.readFrom(cluster);
    }

    // Then
    assertThat(disorderly.happenings()).hasSizeGreaterThan(year.happenings().size());
    assertThatFindings(found).equalButForTheOrderWithinADay(Oracle.findings(year));
  }
}
