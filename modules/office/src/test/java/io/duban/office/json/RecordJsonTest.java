package io.duban.office.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.AlertChange;
import io.duban.contracts.Light;
import io.duban.office.SampleEvents;
import io.duban.rules.calendar.Quarter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
  private record Everything(
      String text,
      int whole,
      Double number,
      BigDecimal decimal,
      LocalDate day,
      Instant time,
      Quarter quarter,
      Light light,
      List<String> list,
      SortedMap<String, Double> map,
      String nothing) {}

  private record Carrier(SpecificRecord event, List<? extends SpecificRecord> events) {}

  @Test
  void shouldWriteComponentsInTheirOrder() {
    // Given
    Everything everything =
        new Everything(
            "说“是”",
            3,
            40.0,
            new BigDecimal("1E+3"),
            LocalDate.of(2026, 4, 6),
            Instant.parse("2026-04-06T01:02:03Z"),
            Quarter.parse("2026Q1"),
            Light.RED,
            List.of("a"),
            new TreeMap<>(Map.of("m2", 2.0, "m1", 1.5)),
            null);

    // When
    String json = RecordJson.line(everything);

    // Then
    assertThat(json)
        .isEqualTo(
            "{\"text\":\"说“是”\",\"whole\":3,\"number\":40.0,\"decimal\":1000,"
                + "\"day\":\"2026-04-06\",\"time\":\"2026-04-06T01:02:03Z\","
                + "\"quarter\":\"2026Q1\",\"light\":\"RED\",\"list\":[\"a\"],"
                + "\"map\":{\"m1\":1.5,\"m2\":2.0},\"nothing\":null}");
  }

  @Test
  void shouldWriteEventsAsTheyStandAlone() {
    // Given
    SpecificRecord event =
        SampleEvents.alert("ANY", AlertChange.RAISED, Light.YELLOW, Map.of("a", "1"));

    // When
    String json = RecordJson.line(new Carrier(event, List.of(event)));

    // Then
    String alone = EventJson.line(event);
    assertThat(json).isEqualTo("{\"event\":" + alone + ",\"events\":[" + alone + "]}");
  }
}
