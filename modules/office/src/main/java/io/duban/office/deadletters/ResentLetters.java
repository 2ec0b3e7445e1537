package io.duban.office.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.contracts.Headers;
import io.duban.contracts.ReasonCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What was sent again already. The topics themselves say it: a record that was sent again names its
 * dead letter, so nothing has to be kept beside them, and both are there or neither is.
 */
public final class ResentLetters {

  public enum State {
    /** Never sent again. */
    READY,
    /** The record that was refused had itself been sent again. */
    REFUSED_AGAIN,
    /** Sent again, and not refused since. */
    REPLAYED,
    /** Sent again and refused again; the later letter stands for it. */
    SUPERSEDED,
    /** There are no bytes in the letter to send; only its sender can say it again. */
    UNREAD,
    /** From no topic that people write to. */
    NOT_OURS
  }

  private final Map<String, String> letterByCopy = new HashMap<>();
  private final Set<String> copied;
  private final Set<String> refusedCopies = new HashSet<>();

  /**
   * Looks through topics and letters.
   *
   * @param sent all records of the topics that letters came from
   * @param letters all dead letters
   */
  public ResentLetters(
      Collection<ConsumerRecord<byte[], byte[]>> sent, Collection<RefusedRecord> letters) {
    for (ConsumerRecord<byte[], byte[]> record : sent) {
      Header replayed = record.headers().lastHeader(Headers.REPLAYED);
      if (replayed != null && replayed.value() != null) {
        letterByCopy.put(
            record.topic() + "/" + record.partition() + "/" + record.offset(),
            new String(replayed.value(), UTF_8));
      }
    }
    copied = Set.copyOf(letterByCopy.values());
    letters.stream()
        .map(letter -> letterByCopy.get(letter.origin().place()))
        .forEach(refusedCopies::add);
  }

  public State state(RefusedRecord letter) {
    if (letter.origin().ours().isEmpty()) {
      return State.NOT_OURS;
    }
    if (letter.reason() == ReasonCode.RECORD_TOO_LARGE || letter.letter().value() == null) {
      return State.UNREAD;
    }
    if (copied.contains(letter.place())) {
      return refusedCopies.contains(letter.place()) ? State.SUPERSEDED : State.REPLAYED;
    }
    return letterByCopy.containsKey(letter.origin().place()) ? State.REFUSED_AGAIN : State.READY;
  }
}
