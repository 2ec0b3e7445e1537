package io.duban.office.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.ReasonCode;
import io.duban.contracts.Topics;
import io.duban.office.deadletters.RefusedRecord.Origin;
import io.duban.office.deadletters.ResentLetters.State;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class ResentLettersTest {

  @Test
  void shouldOfferOnlyLettersThatHaveSomethingToSend() {
    // Given
    RefusedRecord whole = letter(0, ReasonCode.UNKNOWN_TASK, new byte[] {1});
    RefusedRecord empty = letter(1, ReasonCode.PROCESSING_FAILED, null);

    // When
    ResentLetters resent = new ResentLetters(List.of(), List.of(whole, empty));

    // Then
    assertThat(resent.state(whole)).isEqualTo(State.READY);
    assertThat(resent.state(empty)).isEqualTo(State.UNREAD);
  }

  private static RefusedRecord letter(long offset, ReasonCode reason, byte[] value) {
    return new RefusedRecord(
        new ConsumerRecord<>(Topics.DEAD_LETTERS.name(), 0, offset, new byte[0], value),
        reason,
        "",
        new Origin(Topics.progress("a").name(), "0", Long.toString(offset)),
        Optional.empty());
  }
}
