package io.duban.integration.year;

import io.duban.contracts.Topics;
import io.duban.contracts.Unit;
import io.duban.integration.cluster.Calendar;
import io.duban.integration.cluster.Cluster;
import io.duban.integration.cluster.LastDay;
import io.duban.integration.cluster.Sender;
import io.duban.rules.fold.Happening;
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

  private final Cluster cluster;
  private final Year year;
  private final Sender sender;
  private final Calendar calendar;
  private final List<String> places = new ArrayList<>();

  public Player(Cluster cluster, Year year) {
    this.cluster = cluster;
    this.year = year;
    this.sender = new Sender(cluster);
    this.calendar = new Calendar(cluster);
    cluster.createUnitTopics(year.units());
  }

  /** Returns when the whole pipeline has finished the year. */
  public void play(Gate gate) throws Exception {
    Map<LocalDate, List<Happening>> byDay = year.byDay();
    gate.await(Year.FIRST, register());
    for (LocalDate day : Year.FIRST.datesUntil(Year.LAST.plusDays(1)).toList()) {
      calendar.begin(day);
      List<String> said = sender.send(byDay.getOrDefault(day, List.of()));
      places.addAll(said);
      gate.await(day, said);
    }
    LastDay.await(cluster, Year.LAST);
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
