package io.duban.rules.fold;

import io.duban.rules.alert.AlertChange.Kind;
import io.duban.rules.alert.AlertKey;
import io.duban.rules.alert.Severity;
import io.duban.rules.bulletin.AlertDigest;
import io.duban.rules.bulletin.AlertNews;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The open alerts of the units, and what a day changed of them. */
final class Digests {
  private final Map<String, Map<OfTask, Severity>> open = new HashMap<>();
  private final NavigableMap<String, List<AlertNews>> changes = new TreeMap<>();

  private record OfTask(String task, AlertKey key) {}

  void add(AlertNews news) {
    changes.computeIfAbsent(news.unit(), unit -> new ArrayList<>()).add(news);
    Map<OfTask, Severity> ofUnit = open.computeIfAbsent(news.unit(), unit -> new HashMap<>());
    OfTask alert = new OfTask(news.task(), news.change().key());
    if (news.change().kind() == Kind.CLEARED) {
      ofUnit.remove(alert);
    } else {
      ofUnit.put(alert, news.change().severity());
    }
  }

  /** The digests of the day that has ended, by unit. */
  List<AlertDigest> ofTheDay() {
    List<AlertDigest> digests =
        changes.entrySet().stream()
            .map(unit -> AlertDigest.of(unit.getValue(), open.get(unit.getKey()).values()))
            .toList();
    changes.clear();
    return digests;
  }
}
