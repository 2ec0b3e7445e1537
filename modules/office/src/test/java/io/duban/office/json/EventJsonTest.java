package io.duban.office.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.contracts.Light;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.ReportStatus;
import io.duban.office.SampleEvents;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventJsonTest {

  @Test
  void shouldWriteABulletinAsReviewed() throws IOException {
    // Given
    String expected;
    try (InputStream file = getClass().getResourceAsStream("/bulletin.json")) {
      expected = new String(file.readAllBytes(), UTF_8);
    }

    // When
    String json = EventJson.pretty(SampleEvents.bulletin());

    // Then
    assertThat(json).isEqualTo(expected);
  }

  @Test
  void shouldWriteMapsInTheOrderOfTheirKeys() {
    // Given
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("b", "2");
    parameters.put("a", "说“是”");

    // When
    String json =
        EventJson.line(SampleEvents.alert("ANY", AlertChange.RAISED, Light.YELLOW, parameters));

    // Then
    assertThat(json)
        .isEqualTo(
            "{\"task\":\"linhe-2026/009\",\"rule\":\"ANY\",\"unit\":\"\",\"sequence\":1,"
                + "\"change\":\"RAISED\",\"light\":\"YELLOW\",\"day\":\"2026-04-06\","
                + "\"since\":\"2026-04-01\",\"parameters\":{\"a\":\"说“是”\",\"b\":\"2\"},"
                + "\"evidence\":[],\"title\":\"新建市级以上创新平台25家\","
                + "\"units\":[\"工业和信息化局\"],\"accountable\":\"\",\"policy\":\"default-1\","
                + "\"acknowledgedBy\":\"\",\"acknowledgedOn\":null,\"silencedUntil\":null}");
  }

  @Test
  void shouldWriteNumbersNullsAndEmptyThings() {
    // Given
    ProgressReported event =
        new ProgressReported(
            "id",
            "t",
            "u",
            LocalDate.of(2026, 1, 2),
            ReportStatus.BLOCKED,
            40.0,
            Map.of("m1", 1.0E10),
            "a\nb",
            "",
            "",
            List.of(),
            null,
            null,
            null);

    // When
    String json = EventJson.pretty(event);

    // Then
    assertThat(json)
        .isEqualTo(
            """
            {
              "eventId": "id",
              "task": "t",
              "unit": "u",
              "asOf": "2026-01-02",
              "status": "BLOCKED",
              "percent": 40.0,
              "values": {
                "m1": 1.0E10
              },
              "narrative": "a\\nb",
              "obstacles": "",
              "nextSteps": "",
              "evidence": [],
              "corrects": null,
              "correctionReason": null,
              "plan": null
            }
            """);
  }

  @Test
  void shouldWriteSeveralEventsAsOneArray() {
    // Given
    Alert alert = SampleEvents.alert("ANY", AlertChange.CLEARED, Light.RED, Map.of());

    // When
    String json = EventJson.pretty(List.of(alert, alert));

    // Then
    assertThat(json).startsWith("[\n  {\n    \"task\": ").endsWith("\n  }\n]\n");
  }
}
