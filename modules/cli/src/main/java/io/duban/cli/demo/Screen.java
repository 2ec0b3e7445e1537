package io.duban.cli.demo;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.office.layout.DisplayWidth;
import io.duban.office.papers.AlertSentences;
import java.io.PrintStream;
import java.time.LocalDate;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** The terminal while the year is played: alerts scroll by above a bar of the days. */
final class Screen implements AutoCloseable {
  private static final int WIDTH = 100;
  private static final int TITLE_WIDTH = 32;
  private static final String CLEAR_LINE = "\r\u001b[2K";

  private final PrintStream out;
  private final boolean alive;
  private final AlertSentences sentences;
  private final ProgressBar bar;

  /**
   * A screen for a stretch of days.
   *
   * @param alive whether lines can be drawn over, as on a terminal
   */
  Screen(PrintStream out, boolean alive, AlertSentences sentences, long days) {
    this.out = out;
    this.alive = alive;
    this.sentences = sentences;
    this.bar = alive ? bar(out, days) : null;
  }

  private static ProgressBar bar(PrintStream out, long days) {
    return new ProgressBarBuilder()
        .setInitialMax(days)
        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
        .setUpdateIntervalMillis(100)
        .setMaxRenderedLength(WIDTH)
        .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
        .hideEta()
        .build();
  }

  void day(LocalDate day) {
    if (bar != null) {
      bar.setExtraMessage(day.toString());
      bar.step();
    }
  }

  synchronized void alert(Alert alert) {
    String line = alert.getDay() + " " + sentences.sentence(shortened(alert));
    out.println(alive ? CLEAR_LINE + coloured(alert, line) : line);
  }

  private static Alert shortened(Alert alert) {
    return Alert.newBuilder(alert)
        .setTitle(DisplayWidth.truncate(alert.getTitle(), TITLE_WIDTH))
        .build();
  }

  private static String coloured(Alert alert, String line) {
    return Ansi.ON.new Text("@|" + colour(alert) + " x|@").toString().replace("x", line);
  }

  private static String colour(Alert alert) {
    if (alert.getChange() == AlertChange.CLEARED) {
      return "green";
    }
    return switch (alert.getLight()) {
      case RED -> "red";
      case YELLOW -> "yellow";
      case BLUE -> "blue";
      case GREEN -> "green";
      case GREY -> "white";
    };
  }

  /** Takes the bar away, so that what follows stands below it. */
  void finish() {
    if (bar != null) {
      bar.close();
    }
  }

  @Override
  public void close() {
    finish();
  }
}
