package io.duban.notices;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {

  @Test
  void shouldFindEverythingReadInTheSample() {
    // Given
    String document = SampleNotices.linheText();

    // When
    NoticeReading reading = SampleNotices.linhe();

    // Then
    Provenance.assertEverythingStandsIn(document, reading);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jiyuan-2024.txt", "sanmenxia-2023.txt", "kaifeng-2024.txt"})
  void shouldFindEverythingReadInARealNotice(String file) throws IOException {
    // Given
    String document = Files.readString(SharedNotices.file(file));

    // When
    NoticeReading reading = new NoticeReader().read(file, document);

    // Then
    Provenance.assertEverythingStandsIn(document, reading);
  }
}
