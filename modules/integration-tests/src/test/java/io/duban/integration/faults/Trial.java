package io.duban.integration.faults;

import static io.duban.integration.year.FindingsAssert.assertThatFindings;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.Topics;
import io.duban.integration.cluster.Arrivals;
import io.duban.integration.cluster.Deployment;
import io.duban.integration.cluster.LastDay;
import io.duban.integration.cluster.Reading;
import io.duban.integration.year.Findings;
import io.duban.integration.year.Oracle;
import io.duban.integration.year.Player;
import io.duban.integration.year.Year;
import io.duban.rules.fold.TaskEvent;
import io.duban.rules.testing.History;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** One year, played on from fault to fault, and held against the pure fold after each. */
final class Trial implements AutoCloseable {
  // All faults together go on into the third quarter, over two bulletins.
  private static final int DAYS_BETWEEN = 12;

  /** Something that goes wrong. */
  @FunctionalInterface
  interface Fault {
    void strike() throws Exception;
  }

  private final Deployment cluster;
  private final Year year;
  private final Random random;
  private final Player player;
  private final Load load;
  private final Arrivals written;
  private final Arrivals committed;
  private final FaultTable table = new FaultTable();

  Trial(Deployment cluster, long seed) {
    this.cluster = cluster;
    Year busy = Year.busy(seed);
    List<String> units = new ArrayList<>(busy.units());
    units.add(Load.UNIT);
    year = new Year(units, busy.happenings());
    random = new Random(seed);
    player = new Player(cluster, year);
    load = new Load(cluster, seed);
    written = Arrivals.written(cluster);
    committed = Arrivals.committed(cluster);
  }

  /** From now on there is load. */
  void begin() {
    load.begin();
  }

  /** Plays on, and lets the fault strike in the midst of what is said on a day. */
  void strike(String what, Fault fault) throws Exception {
    LocalDate day = playOn();
    long[] begun = new long[1];
    player.playToMorningOf(
        day.plusDays(1),
        (today, said) -> {
          written.await(said.subList(0, said.size() / 2));
          begun[0] = System.nanoTime();
          fault.strike();
          committed.await(said);
        });
    finish(what, begun[0]);
  }

  Load load() {
    return load;
  }

  /** Plays on, and lets a day pass whose tick never comes. */
  void missTick(String what) throws Exception {
    playOn();
    long begun = System.nanoTime();
    player.playOverMissingTick(this::awaitIntake);
    finish(what, begun);
  }

  private LocalDate playOn() throws Exception {
    LocalDate start = player.today() == null ? Year.FIRST : player.today();
    LocalDate day = start.plusDays(DAYS_BETWEEN + random.nextInt(DAYS_BETWEEN / 2));
    player.playToMorningOf(day, this::awaitIntake);
    return day;
  }

  private void awaitIntake(LocalDate day, List<String> said) {
    load.day(day);
    committed.await(said);
  }

  private void finish(String what, long begun) {
    LastDay.await(cluster, player.today());
    table.recovered(what, player.today(), Duration.ofNanos(System.nanoTime() - begun));
  }

  /** Plays two more days and compares all there is up to then. */
  void verify() throws Exception {
    player.playToMorningOf(player.today().plusDays(2), this::awaitIntake);
    LastDay.await(cluster, player.today());
    List<Load.Sent> refused = load.pause();
    History history = Oracle.historyOnMorningOf(player.today(), year);
    Findings expected = Oracle.findings(history);
    assertThat(wronglyTakenIn(refused, expected)).isEmpty();
    Findings found = Findings.readFrom(cluster);
    assertThat(found.refusals()).containsAllEntriesOf(refusals(refused));
    assertThatFindings(without(found, refused)).equal(expected);
    assertThat(revisions()).isEqualTo(Oracle.revisions(history));
    load.resume();
    table.compared(player.places().size(), refused.size(), expected);
  }

  private List<String> wronglyTakenIn(List<Load.Sent> refused, Findings expected) {
    List<String> wrong = new ArrayList<>();
    List<TaskEvent> happenings = year.happenings();
    List<String> places = player.places();
    committed.awaitRefusal(refused.stream().map(sent -> sent.place().join()).toList());
    try (Arrivals all = Arrivals.all(cluster)) {
      for (int i = 0; i < places.size(); i++) {
        boolean isRefused = expected.refusals().containsKey(Year.eventId(happenings.get(i)));
        all.checkOnce(places.get(i), isRefused).ifPresent(wrong::add);
      }
      for (Load.Sent sent : refused) {
        String place = sent.place().join();
        all.checkOnce(place, true).ifPresent(wrong::add);
        if (all.journalled(place) != (sent.event() == null ? 0 : 1)) {
          wrong.add(place + ": journalled " + all.journalled(place) + " times");
        }
      }
    }
    return wrong;
  }

  private static Map<String, List<String>> refusals(List<Load.Sent> refused) {
    Map<String, List<String>> refusals = new TreeMap<>();
    refused.stream()
        .filter(sent -> sent.event() != null)
        .forEach(sent -> refusals.put(sent.event(), List.of(ReasonCode.UNIT_NOT_ASSIGNED.name())));
    return refusals;
  }

  private static Findings without(Findings found, List<Load.Sent> refused) {
    Map<String, List<String>> refusals = new TreeMap<>(found.refusals());
    refused.stream().map(Load.Sent::event).filter(event -> event != null).forEach(refusals::remove);
    return new Findings(
        found.taskQuarters(),
        found.alerts(),
        found.openAlerts(),
        found.unitQuarters(),
        found.bulletins(),
        refusals);
  }

  /** Every row that a reader of committed records is handed, none twice and none left out. */
  private Map<String, List<Integer>> revisions() {
    Map<String, List<Integer>> revisions = new TreeMap<>();
    Reading.byKey(cluster, Topics.TASK_QUARTERS, TaskQuarter.class)
        .forEach(
            (key, rows) ->
                revisions.put(key, rows.stream().map(TaskQuarter::getRevision).toList()));
    return revisions;
  }

  @Override
  public void close() {
    table.print();
    load.close();
    written.close();
    committed.close();
    player.close();
  }
}
