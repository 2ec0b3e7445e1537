package io.duban.integration;

import static io.duban.integration.year.FindingsAssert.assertThatFindings;

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
class YearIT {
  @TempDir private Path directory;

  @Test
  void shouldFindWhatThePureFoldOfTheRulesFinds() throws Exception {
    // Given
    Year year = Year.orderly(Seed.get());
    Findings found;

    // When
    try (Cluster cluster = Cluster.start(directory);
        Player player = new Player(cluster, year);
        Arrivals arrivals = Arrivals.written(cluster)) {
      cluster.startPipeline();
      player.play((day, places) -> arrivals.await(places));
      found = Findings.readFrom(cluster);
    }

    // Then
    assertThatFindings(found).equal(Oracle.findings(year));
  }
}
