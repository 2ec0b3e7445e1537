package io.duban.pipeline.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Headers;
import io.duban.contracts.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Response;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler.Result;
import org.apache.kafka.streams.errors.internals.DefaultErrorHandlerContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessingFailureHandlerTest {
  private static final byte[] KEY = "key".getBytes(UTF_8);
  private static final byte[] VALUE = "as it was sent".getBytes(UTF_8);
  private static final Record<String, String> RECORD = new Record<>("key", "decoded", 1_000);

  private final ProcessingFailureHandler handler = new ProcessingFailureHandler();

  @Test
  void shouldSetAsideAUnitsReportThatIntakeFailsOn() {
    // Given
    ErrorHandlerContext context = context(Topics.progress("bureau-a").name());

    // When
    Response response = handler.handleError(context, RECORD, new IllegalStateException("defect"));

    // Then
    assertThat(response.result()).isEqualTo(Result.RESUME);
    assertThat(response.deadLetterQueueRecords()).hasSize(1);
    ProducerRecord<byte[], byte[]> letter = response.deadLetterQueueRecords().get(0);
    assertThat(letter.topic()).isEqualTo(Topics.DEAD_LETTERS.name());
    assertThat(letter.key()).isEqualTo(KEY);
    assertThat(letter.value()).isEqualTo(VALUE);
    assertThat(letter.headers().lastHeader(Headers.REASON).value())
        .isEqualTo("PROCESSING_FAILED".getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"duban.journal.v1", "duban.clock.v1", "duban.tasks.v1", "duban.directives.v1"})
  void shouldStopOnAFailureOfOurOwnRecords(String topic) {
    // When
    Response response =
        handler.handleError(context(topic), RECORD, new IllegalStateException("defect"));

    // Then
    assertThat(response.result()).isEqualTo(Result.FAIL);
  }

  @Test
  void shouldStopOnAFailureOfKafka() {
    // Given
    ErrorHandlerContext context = context(Topics.progress("bureau-a").name());

    // When
    Response response = handler.handleError(context, RECORD, new TimeoutException("slow"));

    // Then
    assertThat(response.result()).isEqualTo(Result.FAIL);
  }

  private static ErrorHandlerContext context(String topic) {
    return new DefaultErrorHandlerContext(
        null, topic, 2, 42, new RecordHeaders(), "node", new TaskId(0, 2), 1_000, KEY, VALUE);
  }
}
