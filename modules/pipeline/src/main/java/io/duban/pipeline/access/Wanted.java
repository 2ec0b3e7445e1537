package io.duban.pipeline.access;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a cluster should have.
 *
 * @param units ids of the units that report
 * @param accounts all users
 */
public record Wanted(List<String> units, List<ClusterAccount> accounts) {
  public Wanted {
    units = List.copyOf(units);
    accounts = List.copyOf(accounts);
  }

  /**
   * Users for the units, the office and the pipeline.
   *
   * @param quotas of each unit
   * @param ledgers whether there is a user who imports ledgers for all units
   */
  public static Wanted of(
      Collection<String> units, Map<String, Double> quotas, String applicationId, boolean ledgers) {
    List<ClusterAccount> accounts =
        new ArrayList<>(List.of(Accounts.pipeline(applicationId), Accounts.office(applicationId)));
    if (ledgers) {
      accounts.add(Accounts.ledger());
    }
    List<String> ids = units.stream().distinct().sorted().toList();
    ids.forEach(unit -> accounts.add(Accounts.unit(unit, quotas)));
    return new Wanted(ids, accounts);
  }

  List<Topic> topics() {
    return Stream.concat(Topics.ALL.stream(), units.stream().map(Topics::progress)).toList();
  }
}
