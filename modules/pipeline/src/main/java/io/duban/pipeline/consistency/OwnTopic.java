package io.duban.pipeline.consistency;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.rollup.RollupStores;
import io.duban.pipeline.tracker.TrackerStores;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.state.StoreBuilder;

/** A topic that the pipeline writes for itself, and the state that it feeds. */
@SuppressWarnings("ImmutableEnumChecker") // Its maps and lists are never changed.
public enum OwnTopic {
  JOURNAL(
      Topics.JOURNAL,
      TrackerStores.all(),
      TrackerStores.POSITION,
      TrackerStores.NEEDS,
      Discrepancy.Kind.JOURNAL_SHORTENED),
  SETTLED_ROWS(
      Topics.SETTLED_ROWS,
      RollupStores.all(),
      RollupStores.POSITION,
      RollupStores.NEEDS,
      Discrepancy.Kind.SETTLED_ROWS_SHORTENED);

  private static final String CHANGELOG = "-changelog";
  // Stores that the state of 0.1.0 does not have; whoever adds one names it here.
  private static final Set<String> ADDED_LATER =
      Set.of(TrackerStores.POSITION, RollupStores.POSITION);

  private final Topic topic;
  private final List<String> stores;
  private final String position;
  private final Map<String, List<String>> parts;
  private final Discrepancy.Kind shortened;

  OwnTopic(
      Topic topic,
      List<StoreBuilder<?>> stores,
      String position,
      Map<String, List<String>> parts,
      Discrepancy.Kind shortened) {
    this.topic = topic;
    this.stores = stores.stream().map(StoreBuilder::name).toList();
    this.position = position;
    this.parts = parts;
    this.shortened = shortened;
  }

  public static Optional<OwnTopic> named(String topic) {
    return Arrays.stream(values()).filter(own -> own.topic.name().equals(topic)).findFirst();
  }

  public Topic topic() {
    return topic;
  }

  Discrepancy.Kind shortened() {
    return shortened;
  }

  /** Where the state that this topic feeds is kept. */
  public List<String> changelogs(String applicationId) {
    return stores.stream().map(store -> changelog(applicationId, store)).toList();
  }

  /** Those of them that any state has, whichever version made it. */
  List<String> changelogsOfAnyVersion(String applicationId) {
    return stores.stream()
        .filter(store -> !ADDED_LATER.contains(store))
        .map(store -> changelog(applicationId, store))
        .toList();
  }

  /** Parts of the state that cannot be filled while others, which they need, are empty. */
  Map<String, List<String>> needs(String applicationId) {
    Map<String, List<String>> needs = new HashMap<>();
    parts.forEach(
        (part, needed) ->
            needs.put(
                changelog(applicationId, part),
                needed.stream().map(store -> changelog(applicationId, store)).toList()));
    return needs;
  }

  /** Where it is kept up to which place the state was fed. */
  public String positionChangelog(String applicationId) {
    return changelog(applicationId, position);
  }

  private static String changelog(String applicationId, String store) {
    return applicationId + "-" + store + CHANGELOG;
  }
}
