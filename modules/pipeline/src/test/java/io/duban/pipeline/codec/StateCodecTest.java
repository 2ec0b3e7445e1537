package io.duban.pipeline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.contracts.Limits;
import io.duban.rules.alert.AlertSnapshot;
import io.duban.rules.alert.Severity;
import io.duban.rules.assessment.DutyCounts;
import io.duban.rules.bulletin.TaskCounts;
import io.duban.rules.bulletin.UnitTally;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class StateCodecTest {
  private static final Now WRITTEN =
      new Now(
          "名",
          LocalDate.parse("2026-02-28"),
          Instant.parse("2026-02-28T01:02:03.456Z"),
          new BigDecimal("12.50"),
          new TreeMap<>(Map.of("m1", List.of(1, 7))),
          Light.RED);

  record Now(
      String name,
      LocalDate day,
      Instant at,
      BigDecimal figure,
      TreeMap<String, List<Integer>> values,
      Light light) {}

  record Before(String name, LocalDate day) {}

  record Later(String name, LocalDate day, String added, List<String> alsoAdded) {}

  record TallyOf010(String unit, int led, int onTime, int corrected) {}

  record AlertOf010(int sequence, String light) {}

  enum Light {
    GREEN,
    RED
  }

  @Test
  void shouldReadWhatItWrote() {
    // Given
    Serde<Now> serde = StateCodec.of(Now.class);

    // When
    Now read = copy(serde, WRITTEN);

    // Then
    assertThat(read).isEqualTo(WRITTEN);
  }

  @Test
  void shouldNotWriteWhatTheChangelogWouldNotTake() {
    // Given
    Serde<Before> serde = StateCodec.of(Before.class);
    Before huge = new Before("x".repeat(Limits.STATE_VALUE), WRITTEN.day());

    // Then
    assertThatThrownBy(() -> serde.serializer().serialize("store", huge))
        .isInstanceOf(RecordTooLargeException.class);
  }

  @Test
  void shouldPassOverAFieldItDoesNotKnow() {
    // Given
    byte[] bytes = StateCodec.of(Now.class).serializer().serialize("store", WRITTEN);

    // When
    Before read = StateCodec.of(Before.class).deserializer().deserialize("store", bytes);

    // Then
    assertThat(read).isEqualTo(new Before(WRITTEN.name(), WRITTEN.day()));
  }

  @Test
  void shouldLeaveEmptyAFieldThatWasNotWritten() {
    // Given
    Before before = new Before("old", LocalDate.parse("2026-01-01"));
    byte[] bytes = StateCodec.of(Before.class).serializer().serialize("store", before);

    // When
    Later read = StateCodec.of(Later.class).deserializer().deserialize("store", bytes);

    // Then
    assertThat(read).isEqualTo(new Later("old", before.day(), null, null));
  }

  @Test
  void shouldWriteUnderTheNamesOf010() {
    // Given
    UnitTally tally =
        new UnitTally(
            "bureau-a", "甲局", new TaskCounts(3, 1, 1, 1, 0, 0), new DutyCounts(4, 2, 1, 1), 0, 1);
    AlertSnapshot alert = new AlertSnapshot(7, Severity.RED, WRITTEN.day(), null);

    // When
    byte[] tallied = StateCodec.of(UnitTally.class).serializer().serialize("store", tally);
    byte[] alerted = StateCodec.of(AlertSnapshot.class).serializer().serialize("store", alert);

    // Then
    assertThat(StateCodec.of(TallyOf010.class).deserializer().deserialize("store", tallied))
        .isEqualTo(new TallyOf010("bureau-a", 3, 2, 1));
    assertThat(StateCodec.of(AlertOf010.class).deserializer().deserialize("store", alerted))
        .isEqualTo(new AlertOf010(7, "RED"));
    assertThat(StateCodec.of(UnitTally.class).deserializer().deserialize("store", tallied))
        .isEqualTo(tally);
    assertThat(StateCodec.of(AlertSnapshot.class).deserializer().deserialize("store", alerted))
        .isEqualTo(alert);
  }

  @Test
  void shouldKeepTheAbsenceOfAValue() {
    // When
    Now read = copy(StateCodec.of(Now.class), null);

    // Then
    assertThat(read).isNull();
  }

  @Test
  void shouldSayThatStateCannotBeRead() {
    // Given
    Serde<Now> serde = StateCodec.of(Now.class);

    // When / Then
    assertThatThrownBy(() -> serde.deserializer().deserialize("store", new byte[] {1, 2, 3}))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("state cannot be read");
  }

  private static Now copy(Serde<Now> serde, Now value) {
    return serde.deserializer().deserialize("store", serde.serializer().serialize("store", value));
  }
}
