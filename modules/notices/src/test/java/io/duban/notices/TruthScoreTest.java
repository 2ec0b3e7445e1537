package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthScoreTest {

  @ParameterizedTest
  @CsvSource({
    "jiyuan-2024.txt, jiyuan2024.jsonl, body",
    "sanmenxia-2023.txt, sanmenxia2023_tasks.jsonl, body",
    "sanmenxia-2023.txt, sanmenxia2023_targets.jsonl, goals",
    "sanmenxia-2023.txt, sanmenxia2023_ledger.jsonl, ledger"
  })
  void shouldReadARealNoticeAsItsGroundTruthSays(String notice, String truth, String part)
      throws IOException {
    // Given
    Path document = SharedNotices.file(notice);
    Path expected = SharedNotices.file("truth/" + truth);

    // When
    NoticeReading reading = new NoticeReader().read(document);

    // Then
    assertThat(Score.of(expected, JsonLines.of(reading), part))
        .isEqualTo(new Score(1.0, 1.0, 1.0, 1.0));
  }
}
