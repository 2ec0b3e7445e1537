package io.duban.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.duban.cli.failure.CommandException;
import io.duban.cli.output.GlobalOptions;
import io.duban.cli.output.OutputPath;
import io.duban.cli.output.Terminal;
import io.duban.cli.policy.PolicyOptions;
import io.duban.cli.stack.LocalStack;
import io.duban.cli.stack.StackOptions;
import io.duban.notices.NoticeReader;
import io.duban.notices.NoticeReading;
import io.duban.notices.SampleNotices;
import io.duban.office.json.RecordJson;
import io.duban.office.papers.AlertSentences;
import io.duban.office.papers.BulletinText;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.client.SchemaRegistries;
import io.duban.rules.policy.Policies;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Unit;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code duban demo}. */
@Command(
    name = "demo",
    description = "Plays a whole year of a notice on an embedded broker and registry.")
public final class DemoCommand implements Callable<Integer> {
  static final String DEFAULT_SEED = "1";

  @Option(
      names = "--notice",
      paramLabel = "FILE",
      description = "Official notice to play; without it, one of a fictional city.")
  private Path noticeFile;

  @Option(
      names = "--seed",
      description = "The same seed gives the same year. Default: ${DEFAULT-VALUE}.",
      defaultValue = DEFAULT_SEED)
  private long seed;

  @Option(
      names = "--days-per-second",
      paramLabel = "N",
      description = "Slows the year down; 0 plays as fast as it can. Default: ${DEFAULT-VALUE}.",
      defaultValue = "0")
  private double daysPerSecond;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the bulletins go. Default: ${DEFAULT-VALUE}.",
      defaultValue = "out")
  private Path out;

  @Option(names = "--json", description = "Print only a summary for machines.")
  private boolean json;

  @Option(names = "--stay", description = "Keep broker and registry up after the year has ended.")
  private boolean stay;

  @Spec private CommandSpec command;

  @Mixin private PolicyOptions policy;

  @Override
  public Integer call() throws IOException, InterruptedException {
    OutputPath.checkDirectory(out);
    try (Ending ending = Ending.heard()) {
      return play(ending);
    }
  }

  private int play(Ending ending) throws IOException, InterruptedException {
    try {
      return demo(ending);
    } catch (RuntimeException e) {
      if (ending.isAsked()) {
        Ending.await();
      }
      throw e;
    }
  }

  private int demo(Ending ending) throws IOException, InterruptedException {
    long started = System.nanoTime();
    NoticeReading reading =
        noticeFile == null ? SampleNotices.linhe() : new NoticeReader().read(noticeFile);
    Notice notice = assigned(reading);
    Policies policies = policy.policies();
    try (LocalStack stack = LocalStack.start(StackOptions.playingTime(policies), units(notice));
        SchemaRegistry registry =
            SchemaRegistries.from(Map.of("schema.registry.url", stack.registryUrl()))) {
      ending.closes(stack);
      Year year = new Year(notice, seed, daysPerSecond, policies);
      say(
          "started",
          stack.bootstrap(),
          stack.registryUrl(),
          seconds(started),
          year.first(),
          year.last(),
          Long.toString(seed));
      Summary summary = play(year, stack, registry, notice, started);
      report(summary, notice);
      if (stay) {
        say("stay", stack.bootstrap(), stack.registryUrl());
        ending.isExpected();
        Ending.await();
      }
    }
    return 0;
  }

  /** What of a notice has a unit that can report on it. */
  private Notice assigned(NoticeReading reading) {
    Notice notice = reading.assigned();
    if (notice.tasks().isEmpty()) {
      throw CommandException.refused(
          "No task of %s has a unit, so nobody would report. List them with 'duban notice read --confirm', type their units and publish them with 'duban notice import --answers'."
              .formatted(notice.title()));
    }
    say(
        "read",
        notice.regionName(),
        Integer.toString(notice.year()),
        notice.tasks().size(),
        notice.units().size(),
        reading.confirm().size());
    if (!reading.drafts().isEmpty()) {
      say("drafts", reading.drafts().size());
    }
    return notice;
  }

  private Summary play(
      Year year, LocalStack stack, SchemaRegistry registry, Notice notice, long started)
      throws InterruptedException {
    AtomicLong firstAlert = new AtomicLong();
    long days = ChronoUnit.DAYS.between(year.first(), year.last()) + 1;
    boolean drawsOver = Terminal.isTerminal();
    try (Screen screen = new Screen(talk(), drawsOver, AlertSentences.of(locale()), days);
        Feed feed =
            new Feed(
                stack.kafka(),
                registry,
                alert -> {
                  firstAlert.compareAndSet(0, System.nanoTime());
                  if (!json) {
                    screen.alert(alert);
                  }
                })) {
      Year.Result result = year.play(stack, registry, feed, screen::day);
      screen.finish();
      say("took", seconds(started), (firstAlert.get() - started) / 1_000_000_000);
      BulletinText text =
          BulletinText.of(locale(), id -> id.equals(notice.region()) ? notice.regionName() : id);
      new BulletinFiles(out, text).write(result.bulletins().values());
      return Summary.of(seed, notice, result, feed);
    }
  }

  private void report(Summary summary, Notice notice) throws JsonProcessingException {
    if (json) {
      System.out.println(new ObjectMapper().readTree(RecordJson.line(summary)).toPrettyString());
    } else {
      System.out.println(new SummaryText(locale()).render(summary, notice.regionName()));
      say("files", summary.quarters().size(), out.toAbsolutePath());
    }
  }

  private void say(String key, Object... values) {
    talk().println(new DemoMessages(locale()).say(key, values));
  }

  private PrintStream talk() {
    return json ? System.err : System.out;
  }

  private Locale locale() {
    return GlobalOptions.of(command).locale();
  }

  /** Every unit that may be told to report has a topic of its own. */
  private static Set<String> units(Notice notice) {
    return notice.units().stream().map(Unit::id).collect(Collectors.toSet());
  }

  private static long seconds(long since) {
    return (System.nanoTime() - since) / 1_000_000_000;
  }
}
