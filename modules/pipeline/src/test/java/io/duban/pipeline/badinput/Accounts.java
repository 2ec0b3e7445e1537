package io.duban.pipeline.badinput;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What became of each input, by topic and offset: it must be in one place, once. */
final class Accounts {
  private record Account(int journalled, int setAside) {
    private boolean balanced() {
      // What only the tracker can judge was journalled before it was set aside.
      return journalled + setAside == 1 || (journalled == 1 && setAside == 1);
    }
  }

  private final Map<String, Account> accounts = new HashMap<>();
  private int journalled;
  private int setAside;

  void expect(String place) {
    accounts.put(place, new Account(0, 0));
  }

  void journalled(String place) {
    journalled++;
    accounts.computeIfPresent(place, (at, old) -> new Account(old.journalled + 1, old.setAside));
  }

  void setAside(String place) {
    setAside++;
    accounts.computeIfPresent(place, (at, old) -> new Account(old.journalled, old.setAside + 1));
  }

  /** Inputs that were lost, or are there twice. */
  List<String> wrong() {
    return accounts.entrySet().stream()
        .filter(entry -> !entry.getValue().balanced())
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .sorted()
        .limit(20)
        .toList();
  }

  @Override
  public String toString() {
    return "%,d inputs: %,d journalled, %,d set aside"
        .formatted(accounts.size(), journalled, setAside);
  }
}
