package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JiyuanScoreTest {

  @Test
  void shouldReadTheJiyuanNoticeAsItsGroundTruthSays() throws IOException {
    // Given
    Path notice = SharedNotices.file("jiyuan-2024.txt");
    Path truth = SharedNotices.file("truth/jiyuan2024.jsonl");

    // When
    NoticeReading reading = new NoticeReader().read(notice);

    // Then
    Score score = Score.of(truth, JsonLines.of(reading), "body");
    assertThat(score.tasks()).isEqualTo(1.0);
    assertThat(score.units()).isEqualTo(1.0);
  }
}
