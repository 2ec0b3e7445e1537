package io.duban.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {
  private static final int HOSTILE_LENGTH = 200_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ALPHABET =
      "(){}〔〕【】|①*“”《》。,、;:\n 一十1234567890.%月日底前年内各市局等负责牵头按职责分工个亿元增长";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void shouldGiveTasksOrAClearMessageForADamagedSample(long seed) {
    SampleNotices.all().forEach((name, text) -> assertSurvivesDamage(seed, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jiyuan-2024.txt", "sanmenxia-2023.txt", "kaifeng-2024.txt"})
  void shouldGiveTasksOrAClearMessageForADamagedRealNotice(String file) throws IOException {
    assertSurvivesDamage(file.hashCode(), Files.readString(SharedNotices.file(file)));
  }

  private static void assertSurvivesDamage(long seed, String whole) {
    // Given
    Random random = new Random(seed);
    String text = whole;

    for (int round = 0; round < 25; round++) {
      // When
      text = damaged(text, random);

      // Then
      assertReadableOrRefused(seed, round, text);
    }
  }

  static Stream<String> hostileUnits() {
    return Stream.of(
        "(",
        ")",
        "((财政局",
        "、财政局",
        "1.",
        "1.修路。(交通局负责)",
        "“",
        "9",
        "9亿元",
        "新增9家、",
        "6月底前",
        "6月底前完成40%,",
        "负责",
        "(负责)",
        "牵头单位:",
        " ",
        "\n",
        "。",
        "等",
        "每",
        "不超过",
        "投资9亿元的项目、",
        "(一)",
        "一、",
        "|",
        "| | |\n",
        "1 | 修路9公里 | 交通局 | 6月底前 |\n",
        "序号 | 任务 | 责任单位 |\n",
        "([〔【",
        "〔市、区",
        "各县、",
        "责任单位:财政局\n",
        "1.加快建设。责任单位:",
        "完成时限:6月\n",
        "**",
        "①",
        "第一条 ");
  }

  @ParameterizedTest
  @MethodSource("hostileUnits")
  void shouldEndInGoodTimeOnEndlessRepetition(String unit) {
    // Given
    String body = unit.repeat(HOSTILE_LENGTH / unit.length());
    String head = unit.contains("|") ? "序号 | 任务 | 责任单位 | 时限 |\n" : "1.";
    String text = "云泽市人民政府2026年工作要点\n" + head + body + "\n2.清淤。(水利局负责)\n";

    // Then
    assertTimeoutPreemptively(PATIENCE, () -> assertReadableOrRefused(0, 0, text));
  }

  @Test
  void shouldReadAHundredKilobytesInUnderASecond() {
    // Given
    String sample = SampleNotices.linheText();
    String items = sample.substring(sample.indexOf("9."), sample.indexOf("临禾市人民政府办公室\n2026"));
    String text = sample + items.repeat(100_000 / items.getBytes(UTF_8).length);

    // When
    long fastest = LongStream.range(0, 5).map(run -> nanosToRead(text)).min().orElseThrow();

    // Then
    assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofSeconds(1));
  }

  private static long nanosToRead(String text) {
    long start = System.nanoTime();
    new NoticeReader().read("large.txt", text);
    return System.nanoTime() - start;
  }

  @Test
  void shouldRefuseMoreParagraphsThanANoticeHas() {
    // Given
    String items = "1.修路。(交通局负责)\n".repeat(30_000);

    // Then
    assertThatThrownBy(() -> new NoticeReader().read("large.txt", "云泽市人民政府2026年要点\n" + items))
        .isInstanceOf(NoticeUnreadableException.class)
        .hasMessage(
            "large.txt: more paragraphs than any notice in its 30002 lines;"
                + " cut it into files of one notice each");
  }

  @Test
  void shouldReadALongListOfItems() {
    // Given
    String text = SampleNotices.linheText();
    String items = text.substring(text.indexOf("9."), text.indexOf("临禾市人民政府办公室\n2026"));
    String large = text + items.repeat(HOSTILE_LENGTH / items.length());

    // When
    NoticeReading reading =
        assertTimeoutPreemptively(PATIENCE, () -> new NoticeReader().read("large.txt", large));

    // Then
    assertThat(reading.notice().tasks()).hasSizeGreaterThan(3_000);
  }

  private static void assertReadableOrRefused(long seed, int round, String text) {
    try {
      NoticeReading reading = new NoticeReader().read("damaged.txt", text);
      Provenance.assertEverythingStandsIn("seed %d round %d".formatted(seed, round), text, reading);
    } catch (NoticeUnreadableException e) {
      assertThat(e).as("seed %d round %d", seed, round).hasMessageStartingWith("damaged.txt: ");
    }
  }

  private static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    int at = random.nextInt(damaged.length());
    int length = Math.min(random.nextInt(40), damaged.length() - at);
    switch (random.nextInt(3)) {
      case 0 -> damaged.delete(at, at + length);
      case 1 -> damaged.insert(at, damaged.substring(at, at + length));
      default -> damaged.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return damaged.toString();
  }
}
