package io.duban.office.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.Topics;
import io.duban.office.deadletters.RefusedRecord.Origin;
import io.duban.office.json.RecordJson;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RefusedRecordJsonTest {
  @Test
  void shouldSayWhatWasRefusedAndWhereItCameFrom() {
    // Given
    RefusedRecord refused =
        new RefusedRecord(
            new ConsumerRecord<>(
                Topics.DEAD_LETTERS.name(), 1, 7, "linhe-2026/001".getBytes(UTF_8), new byte[] {1}),
            ReasonCode.UNKNOWN_TASK,
            "no such task",
            new Origin("duban.progress.v1.a", "2", "3"),
            Optional.empty());

    // When
    String json = RecordJson.line(RefusedRecordJson.of(refused));

    // Then
    assertThat(json)
        .isEqualTo(
            "{\"reason\":\"UNKNOWN_TASK\",\"detail\":\"no such task\","
                + "\"time\":\"1969-12-31T23:59:59.999Z\",\"topic\":\"duban.progress.v1.a\","
                + "\"partition\":\"2\",\"offset\":\"3\",\"key\":\"linhe-2026/001\","
                + "\"event\":null,\"bytes\":\"AQ==\"}");
  }
}
