package io.duban.notices;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {

  @Test
  void shouldFindEverythingReadInTheSamples() {
    SampleNotices.all()
        .forEach(
            (name, document) ->
                Provenance.assertEverythingStandsIn(
                    name, document, new NoticeReader().read(name, document)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jiyuan-2024.txt", "sanmenxia-2023.txt", "kaifeng-2024.txt"})
  void shouldFindEverythingReadInARealNotice(String file) throws IOException {
    // Given
    String document = Files.readString(SharedNotices.file(file));

    // When
    NoticeReading reading = new NoticeReader().read(file, document);

    // Then
    Provenance.assertEverythingStandsIn(file, document, reading);
  }
}
