package io.duban.cli.demo.scenario;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;

/** What simulated units write; always Chinese, for it is they who speak. */
final class ReportPhrases {
  private final ResourceBundle words =
      ResourceBundle.getBundle("io.duban.cli.demo.scenario.phrases", Locale.ROOT);

  String of(WorkPace pace, double percent, Random random) {
    String pattern = words.getString(pace + "." + random.nextInt(2));
    return new MessageFormat(pattern, Locale.ROOT).format(new Object[] {Double.toString(percent)});
  }

  String part(Random random) {
    return words.getString("part." + random.nextInt(3));
  }

  String obstacle(Random random) {
    return words.getString("obstacle." + random.nextInt(4));
  }

  String slip() {
    return words.getString("slip");
  }

  String notStarted() {
    return words.getString("notStarted");
  }

  String dispute() {
    return words.getString("dispute");
  }

  String decision(String kind) {
    return words.getString("decision." + kind);
  }

  String done() {
    return words.getString("done");
  }
}
