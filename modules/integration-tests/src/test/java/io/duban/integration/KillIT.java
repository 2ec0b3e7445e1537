package io.duban.integration;

import static io.duban.integration.year.FindingsAssert.assertThatFindings;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.integration.cluster.Arrivals;
import io.duban.integration.cluster.ChildProcess;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.year.Findings;
import io.duban.integration.year.Oracle;
import io.duban.integration.year.Player;
import io.duban.integration.year.Year;
import io.duban.rules.fold.TaskEvent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class KillIT {
  private static final LocalDate DAY_OF_A_BULLETIN = LocalDate.of(2026, 7, 5);

  @TempDir private Path directory;
  private Cluster cluster;
  private ChildProcess pipeline;

  @BeforeEach
  void start() throws Exception {
    cluster = Cluster.start(directory);
  }

  @AfterEach
  void stop() throws Exception {
    if (pipeline != null) {
      pipeline.kill();
    }
    cluster.close();
  }

  @Test
  void shouldEndAsIfNothingHadHappenedWhenItsProcessIsKilledAgainAndAgain() throws Exception {
    // Given
    long seed = Seed.get();
    Year year = Year.orderly(seed);
    Set<LocalDate> killDays = killDays(year, new Random(seed));
    List<String> places;

    // When
    try (Player player = new Player(cluster, year);
        Arrivals written = Arrivals.written(cluster);
        Arrivals committed = Arrivals.committed(cluster)) {
      pipeline = cluster.startPipelineProcess().awaitReady();
      player.play(
          (day, said) -> {
            if (killDays.contains(day)) {
              written.await(said.subList(0, said.size() / 2));
              pipeline.kill();
              pipeline = cluster.startPipelineProcess();
            }
            committed.await(said);
          });
      places = player.places();
    }

    // Then
    Findings expected = Oracle.findings(year);
    assertThatFindings(Findings.readFrom(cluster)).equal(expected);
    assertThat(wronglyTakenIn(year.happenings(), places, expected.refusals())).isEmpty();
  }

  /** Two days in the midst of whose records it is killed, and one whose tick cuts a bulletin. */
  private static Set<LocalDate> killDays(Year year, Random random) {
    List<LocalDate> busy =
        year.byDay().entrySet().stream()
            .filter(day -> day.getValue().size() > 2)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    Set<LocalDate> days = new HashSet<>(Set.of(DAY_OF_A_BULLETIN));
    while (days.size() < 3) {
      days.add(busy.get(random.nextInt(busy.size())));
    }
    System.out.println("killed on " + days);
    return days;
  }

  /** What is not exactly once in the journal or, if refused, exactly once in the dead letters. */
  private List<String> wronglyTakenIn(
      List<TaskEvent> happenings, List<String> places, Map<String, List<String>> refusals) {
    List<String> wrong = new ArrayList<>();
    try (Arrivals arrivals = Arrivals.all(cluster)) {
      for (int i = 0; i < places.size(); i++) {
        boolean refused = refusals.containsKey(Year.eventId(happenings.get(i)));
        arrivals.checkOnce(places.get(i), refused).ifPresent(wrong::add);
      }
    }
    return wrong;
  }
}
