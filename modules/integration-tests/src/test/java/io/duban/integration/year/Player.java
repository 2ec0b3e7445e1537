package io.duban.integration.year;

import io.duban.contracts.Topics;
import io.duban.contracts.Unit;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Deployment;
import io.duban.integration.cluster.LastDay;
import io.duban.integration.cluster.Sender;
import io.duban.rules.fold.TaskEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Plays a year day by day through Kafka. */
public final class Player implements AutoCloseable {

  /** Holds the next day back until what was said on a day is in the journal. */
  @FunctionalInterface
  public interface Gate {
    void await(LocalDate day, List<String> places) throws Exception;
  }

  private final Deployment cluster;
  private final Year year;
  private final Sender sender;
  private final Calendar calendar;
  private final Map<LocalDate, List<TaskEvent>> byDay;
  private final List<String> places = new ArrayList<>();
  private LocalDate today;

  public Player(Deployment cluster, Year year) {
    this.cluster = cluster;
    this.year = year;
    this.byDay = year.byDay();
    this.sender = new Sender(cluster);
    this.calendar = new Calendar(cluster);
    cluster.createUnitTopics(year.units());
  }

  /** Returns when the whole pipeline has finished the year. */
  public void play(Gate gate) throws Exception {
    playToMorningOf(Year.LAST, gate);
    speak(gate);
    LastDay.await(cluster, Year.LAST);
  }

  /** Goes on until a day has begun on which nothing is said yet. */
  public void playToMorningOf(LocalDate day, Gate gate) throws Exception {
    if (today == null) {
      gate.await(Year.FIRST, register());
      today = Year.FIRST;
      calendar.begin(today);
    }
    while (today.isBefore(day)) {
      speak(gate);
      today = today.plusDays(1);
      calendar.begin(today);
    }
  }

  /** Lets a day pass whose tick never comes: it begins together with the next. */
  public void playOverMissingTick(Gate gate) throws Exception {
    speak(gate);
    today = today.plusDays(1);
    speak(gate);
    today = today.plusDays(1);
    calendar.begin(today);
  }

  private void speak(Gate gate) throws Exception {
    List<String> said = sender.send(byDay.getOrDefault(today, List.of()));
    places.addAll(said);
    gate.await(today, said);
  }

  /** The day that has begun. */
  public LocalDate today() {
    return today;
  }

  /** Where everything that happened was written, in the order of the year's happenings. */
  public List<String> places() {
    return List.copyOf(places);
  }

  private List<String> register() throws Exception {
    List<String> registered = new ArrayList<>();
    for (String id : year.units()) {
      Unit unit = Unit.newBuilder().setId(id).setName(id).setValidFrom(Year.FIRST).build();
      registered.add(
          sender.send(
              Topics.UNITS, id, sender.encode(Topics.UNITS, unit), Calendar.morning(Year.FIRST)));
    }
    return registered;
  }

  @Override
  public void close() {
    sender.close();
    calendar.close();
  }
}
