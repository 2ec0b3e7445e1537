package io.duban.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.duban.contracts.Topic.Partitioning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
  static final List<Topic> ALL = Topics.ALL;

  @ParameterizedTest
  @FieldSource("ALL")
  void shouldNameATopicAfterUsWithItsVersion(Topic topic) {
    // When
    String name = topic.name();

    // Then
    assertThat(name).matches("duban\\.[a-z-]+\\.v1");
    assertThat(Topics.unitOf(name)).isEmpty();
  }

  @Test
  void shouldNameEveryTopicOnce() {
    // When
    List<String> names = Topics.ALL.stream().map(Topic::name).toList();

    // Then
    assertThat(names).doesNotHaveDuplicates().hasSize(14);
  }

  @Test
  void shouldSplitAlikeWhatOneTaskOfThePipelineReads() {
    // When
    List<Topic> shared =
        Topics.ALL.stream().filter(topic -> topic.partitioning() == Partitioning.SHARED).toList();

    // Then
    assertThat(shared)
        .containsExactlyInAnyOrder(
            Topics.TASKS,
            Topics.UNITS,
            Topics.DIRECTIVES,
            Topics.CLOCK,
            Topics.JOURNAL,
            Topics.SETTLED_ROWS);
  }

  @Test
  void shouldKeepTheTruthForEver() {
    // When
    Map<String, String> settings = Topics.JOURNAL.settings();

    // Then
    assertThat(settings)
        .contains(
            entry("cleanup.policy", "delete"),
            entry("retention.ms", "-1"),
            entry("retention.bytes", "-1"),
            entry("message.timestamp.type", "CreateTime"));
  }

  @Test
  void shouldKeepTheLatestOfWhatIsAStateOnly() {
    // When
    Map<String, String> settings = Topics.OPEN_ALERTS.settings();

    // Then
    assertThat(settings)
        .containsEntry("cleanup.policy", "compact")
        .doesNotContainKey("retention.ms");
  }

  @Test
  void shouldLetTheBrokerStampWhatAUnitSays() {
    // When
    Map<String, String> settings = Topics.progress("bureau-a").settings();

    // Then
    assertThat(settings).containsEntry("message.timestamp.type", "LogAppendTime");
  }

  @Test
  void shouldTakeADeadLetterOfTheLargestRecord() {
    // When
    int room =
        Topics.DEAD_LETTERS.maxMessageBytes() - Topics.progress("bureau-a").maxMessageBytes();

    // Then
    assertThat(room).isGreaterThanOrEqualTo(64 * 1024);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bureau-a", "0", "a-1-b", "towns", "shi-nong-ye-nong-cun-ju"})
  void shouldKnowTheUnitOfItsOwnTopic(String unit) {
    // Given
    String topic = Topics.progress(unit).name();

    // When
    Optional<String> known = Topics.unitOf(topic);

    // Then
    assertThat(topic).isEqualTo("duban.progress.v1." + unit);
    assertThat(known).contains(unit);
    assertThat(Topics.PROGRESS.matcher(topic).matches()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "Bureau", "市局", "a.b", "a_b", "a/b", "a b", "a\n"})
  void shouldRefuseWhatIsNoUnitId(String unit) {
    // When / Then
    assertThatThrownBy(() -> Topics.progress(unit))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a unit id");
    assertThat(Topics.unitOf("duban.progress.v1." + unit)).isEmpty();
  }

  @Test
  void shouldBoundTheLengthOfAUnitId() {
    // Given
    String longest = "a".repeat(64);

    // When
    String topic = Topics.progress(longest).name();

    // Then
    assertThat(topic).endsWith(longest);
    assertThatThrownBy(() -> Topics.progress(longest + "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "duban.progress.v1",
        "duban.progress.v1.",
        "duban.progress.v2.bureau-a",
        "xduban.progress.v1.bureau-a",
        "dubanxprogress.v1.bureau-a",
        "duban.progress.v1.bureau-a.v1"
      })
  void shouldNotTakeAnotherTopicForAUnits(String topic) {
    // When
    Optional<String> unit = Topics.unitOf(topic);

    // Then
    assertThat(unit).isEmpty();
  }
}
