package io.duban.notices.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String WORDS = "\uFEFF一、修路12公里";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void shouldFindTheEncoding(String charset) {
    assertThat(TextDecoder.decode(WORDS.getBytes(Charset.forName(charset)))).contains(WORDS);
  }

  @Test
  void shouldRefuseBytesThatAreNoText() {
    assertThat(TextDecoder.decode(new byte[] {'a', 0, 'b'})).isEmpty();
    assertThat(TextDecoder.decode(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'})).isEmpty();
  }

  @Test
  void shouldNotLetADeclarationOutweighUtf8() {
    assertThat(TextDecoder.decode(WORDS.getBytes(UTF_8), Charset.forName("GBK"))).contains(WORDS);
  }
}
