package io.duban.cli.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.duban.cli.output.ConsoleLogging;
import io.duban.cli.output.LogFormat;
import io.duban.cli.stack.LocalStack;
import io.duban.cli.stack.StackOptions;
import io.duban.cli.testing.Shell.Run;
import io.duban.pipeline.clock.DayPublisher;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import io.duban.rules.policy.Policies;
import io.duban.rules.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A secured stack with two units and two tasks, and the commands its users give. */
public final class SecuredStack implements AutoCloseable {
  public static final String UNIT = "cheng-shi-guan-li-ju";
  public static final String OTHER = "cai-zheng-ju";

  /** A register that names both units. */
  public static final String REGISTER = "单位编号,单位名称\n%s,城市管理局\n%s,财政局\n".formatted(UNIT, OTHER);

  private static final String NOTICE =
      """
      临禾市人民政府办公室关于分解落实重点工作任务的通知

      一、城市建设
      1.完善项目全程代办机制。(城市管理局牵头,财政局配合)
      2.新增停车泊位3500个。(城市管理局负责)
      """;

  // The test publishes days before their time.
  private static final Map<String, String> DAYS_AHEAD =
      Map.of("log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));

  private final int year = LocalDate.now(Policy.DEFAULT.zone()).getYear();
  private final List<Run> runs = new ArrayList<>();
  private final UsedRights usedRights = UsedRights.listen();
  private final Path directory;
  private final Path log;
  private final LocalStack stack;
  private final Path files;

  private SecuredStack(Path directory) throws IOException {
    this.directory = directory;
    log = directory.resolve("stack.log");
    ConsoleLogging.alsoTo(log, LogFormat.TEXT);
    Optional<Path> data = Optional.of(directory.resolve("data"));
    stack =
        LocalStack.startSecured(
            new StackOptions(data, 0, 0, 3, Map.of(), DAYS_AHEAD, Policies.DEFAULT),
            List.of(UNIT, OTHER));
    files = stack.clientFiles().orElseThrow();
  }

  /** Starts it, with today begun and a notice imported. */
  static SecuredStack start() throws IOException {
    Path directory = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "secured-stack");
    SecuredStack started = new SecuredStack(directory);
    started.stack.startClock(Clock.systemUTC());
    Path notice = Files.writeString(started.directory.resolve("plan.txt"), NOTICE);
    Run imported =
        started.as("office", "notice", "import", notice.toString(), "--year=" + started.year);
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    return started;
  }

  public SecuredClients clients() {
    return new SecuredClients(files);
  }

  /** Where the users' passwords are. */
  public Path files() {
    return files;
  }

  /** What was logged since it was started. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** What the broker allowed since it was started. */
  public UsedRights usedRights() {
    return usedRights;
  }

  /** All that was ever run here. */
  public List<Run> runs() {
    return List.copyOf(runs);
  }

  public int year() {
    return year;
  }

  public String task(int number) {
    return "linhe-%d/%03d".formatted(year, number);
  }

  /** Runs a command as one of the users. */
  public Run as(String user, String... arguments) {
    return with(files.resolve(user + ".properties"), arguments);
  }

  /** Runs a command by a client file. */
  public Run with(Path config, String... arguments) {
    Run run = Shell.by(config).run(arguments);
    runs.add(run);
    return run;
  }

  /** Runs a command as one of the users until it comes to what is expected. */
  public Run eventually(String user, Predicate<Run> expected, String... arguments) {
    return await()
        .atMost(Shell.PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> as(user, arguments), expected);
  }

  /** Provisions what a register asks for, as the administrator. */
  public Run provision(String register, String... options) {
    try {
      Path file = Files.writeString(Files.createTempFile(directory, "register", ".csv"), register);
      List<String> arguments =
          new ArrayList<>(
              List.of(
                  "provision",
                  "--register=" + file,
                  "--clients=" + files,
                  "--ledger",
                  "--format=json"));
      arguments.addAll(List.of(options));
      Run run = as("admin", arguments.toArray(String[]::new));
      assertThat(run.exitCode()).as(run.err()).isZero();
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins a day as the pipeline's clock does, but before its time. */
  public void publish(LocalDate day) {
    try (SchemaRegistry registry = SchemaRegistries.from(stack.kafka());
        DayPublisher days =
            new DayPublisher(
                stack.kafka(),
                registry,
                Map.of("auto.register.schemas", false),
                Policy.DEFAULT.zone())) {
      days.publish(day);
    }
  }

  @Override
  public void close() {
    stack.close();
  }
}
