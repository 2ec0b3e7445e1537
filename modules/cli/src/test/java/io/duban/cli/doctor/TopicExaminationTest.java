package io.duban.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Topics;
import io.duban.pipeline.provision.TopicState.Difference;
import org.junit.jupiter.api.Test;

class TopicExaminationTest {

  @Test
  void shouldTellWhatDestroysFromWhatAnnoys() {
    assertThat(
            TopicExamination.destroys(Topics.JOURNAL, "retention.ms", new Difference("-1", "1000")))
        .isTrue();
    assertThat(
            TopicExamination.destroys(
                Topics.JOURNAL, "cleanup.policy", new Difference("delete", "compact")))
        .isTrue();
    assertThat(
            TopicExamination.destroys(
                Topics.TASKS, "cleanup.policy", new Difference("compact", "delete")))
        .isTrue();
    assertThat(
            TopicExamination.destroys(
                Topics.progress("a"),
                "message.timestamp.type",
                new Difference("LogAppendTime", "CreateTime")))
        .isTrue();
    assertThat(
            TopicExamination.destroys(
                Topics.ALERTS,
                "message.timestamp.type",
                new Difference("CreateTime", "LogAppendTime")))
        .isFalse();
    assertThat(
            TopicExamination.destroys(
                Topics.JOURNAL, "max.message.bytes", new Difference("4194304", "1048588")))
        .isTrue();
    assertThat(
            TopicExamination.destroys(
                Topics.JOURNAL, "max.message.bytes", new Difference("1048588", "4194304")))
        .isFalse();
  }
}
