package io.duban.cli.failure;

import io.duban.office.failure.OfficeException;
import io.duban.office.failure.OfficeProblem;

/** What whoever types a command does about what the office cannot do, and the exit code. */
record OfficeRemedy(int exitCode, String remedy) {

  static Explanation explain(OfficeException failure) {
    OfficeRemedy remedy = of(failure.problem());
    return new Explanation(remedy.exitCode(), failure.getMessage() + remedy.remedy());
  }

  private static OfficeRemedy of(OfficeProblem problem) {
    return switch (problem) {
      case BROKER_UNREACHABLE ->
          unreachable(" Start one with 'duban up', or say where it is with --bootstrap.");
      case BROKER_TOO_SLOW -> unreachable("");
      case BROKER_SPEAKS_TLS ->
          usage(
              " Set security.protocol to SASL_SSL or SSL, with what belongs to it, in --config FILE; 'duban provision' and 'duban up --secure' write such a file for each user.");
      case BROKER_ADDRESS_MALFORMED -> usage(" Write it as host:port.");
      case BROKER_PORT_TOO_LARGE, ZONE_OF_POLICY_DIFFERS -> usage("");
      case SETTINGS_MISSING -> usage(" Check --config or DUBAN_CONFIG.");
      case SETTINGS_UNREADABLE -> usage(" Correct it.");
      case SETTING_POINTS_NOWHERE -> usage(" Correct it or provide it.");
      case TOPIC_MISSING ->
          refused(" Create the topics with 'duban topics --create', or check --bootstrap.");
      case RECORD_NOT_SKIPPABLE, QUARTER_NOT_JUDGED -> refused("");
      case DAY_NOT_BEGUN -> refused(" Choose an earlier day with --as-of.");
      case TASK_NOT_DEFINED -> refused(" See its id with 'duban tasks'.");
      case NOTHING_JUDGED -> refused(" Import a notice and see 'duban tasks'.");
      case NO_TASKS -> refused(" See 'duban tasks' and 'duban units'.");
    };
  }

  private static OfficeRemedy unreachable(String remedy) {
    return new OfficeRemedy(ExitCode.UNREACHABLE, remedy);
  }

  private static OfficeRemedy usage(String remedy) {
    return new OfficeRemedy(ExitCode.USAGE, remedy);
  }

  private static OfficeRemedy refused(String remedy) {
    return new OfficeRemedy(ExitCode.REFUSED, remedy);
  }
}
