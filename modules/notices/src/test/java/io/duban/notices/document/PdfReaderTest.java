package io.duban.notices.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.Place;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
  private static final String TITLE = "云泽市人民政府关于分解2026年重点工作的通知";
  private static final String FULL_LINE = "修".repeat(25) + "。";

  @Test
  void shouldJoinWhatTheLayoutBroke() throws IOException {
    // Given
    String longParagraph = "1.改造农村公路，" + "路".repeat(60) + "2800万元。";
    List<String> paragraphs = List.of(longParagraph, FULL_LINE, FULL_LINE, "落款");

    // When
    Document document = DocumentReader.read("a.pdf", PrintedPages.of(TITLE, paragraphs));

    // Then
    assertThat(document.text().lines()).endsWith(TITLE, longParagraph, FULL_LINE, FULL_LINE, "落款");
  }

  @Test
  void shouldJoinAcrossPagesWithoutNumbersAndHeaders() throws IOException {
    // Given
    String overTwoPages = "路".repeat(28 * 40) + "。";
    List<String> paragraphs = List.of(overTwoPages, "二、水利", "修路".repeat(300));

    // When
    Document document = DocumentReader.read("a.pdf", PrintedPages.of(TITLE, paragraphs));

    // Then
    assertThat(document.text().lines())
        .containsExactly(TITLE, overTwoPages, "二、水利", paragraphs.get(2));
    assertThat(document.places().get(1)).isEqualTo(Place.page(1));
    assertThat(document.places().get(2)).isEqualTo(Place.page(2));
  }

  @Test
  void shouldReadWhatAWordProcessorPrinted() {
    // When
    Document document = DocumentReader.read("yunze.pdf", Samples.resource("yunze-2026.pdf"));

    // Then
    assertThat(document.text().lines())
        .startsWith(TITLE, "云政〔2026〕9号", "1.修建道路12公里。（交通局负责）", "2. 2026年底前清淤。（水利局负责）");
  }
}
