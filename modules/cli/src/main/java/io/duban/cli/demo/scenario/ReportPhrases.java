package io.duban.cli.demo.scenario;

import io.duban.office.bundle.MessageBundle;
import java.util.Locale;
import java.util.Random;

/** What simulated units write; always Chinese, for it is they who speak. */
final class ReportPhrases {
  private final MessageBundle words =
      new MessageBundle("io.duban.cli.demo.scenario.phrases", Locale.ROOT);

  String of(WorkPace pace, double percent, Random random) {
    return words.text(pace + "." + random.nextInt(2), percent);
  }

  String part(Random random) {
    return words.text("part." + random.nextInt(3));
  }

  String obstacle(Random random) {
    return words.text("obstacle." + random.nextInt(4));
  }

  String slip() {
    return words.text("slip");
  }

  String notStarted() {
    return words.text("notStarted");
  }

  String dispute() {
    return words.text("dispute");
  }

  String decision(String kind) {
    return words.text("decision." + kind);
  }

  String done() {
    return words.text("done");
  }
}
