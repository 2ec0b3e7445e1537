package io.duban.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.duban.benchmarks.endtoend.BenchmarkException;
import io.duban.benchmarks.endtoend.EndToEndBenchmark;
import io.duban.benchmarks.endtoend.HostileBenchmark;
import io.duban.benchmarks.endtoend.RestoreBenchmark;
import io.duban.benchmarks.micro.MicroBenchmarks;
import io.duban.benchmarks.results.BenchmarkOptions;
import io.duban.benchmarks.results.Hostile;
import io.duban.benchmarks.results.Restore;
import io.duban.benchmarks.results.Result;
import io.duban.benchmarks.results.ResultTable;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the process begins and ends. */
@Command(
    name = "duban benchmark",
    sortOptions = false,
    description =
        "Holds the pipeline against a loop that only copies, and measures how soon alerts are"
            + " seen.",
    showDefaultValues = true)
public final class BenchmarkCommand implements Callable<Integer> {
  private static final int FAILED = 1;

  @Spec private CommandSpec command;

  @Option(names = "--events", description = "Reports a throughput is measured with.")
  private int events = BenchmarkOptions.DEFAULT.events();

  @Option(names = "--units", description = "Units, each with a topic of its own.")
  private int units = BenchmarkOptions.DEFAULT.units();

  @Option(names = "--tasks", description = "Tasks the reports are about.")
  private int tasks = BenchmarkOptions.DEFAULT.tasks();

  @Option(names = "--threads", description = "Threads of the pipeline, and of the loop.")
  private int threads = BenchmarkOptions.DEFAULT.threads();

  @Option(names = "--partitions", description = "Partitions of the shared topics.")
  private int partitions = BenchmarkOptions.DEFAULT.partitions();

  @Option(names = "--rate", description = "Reports a second while latency is measured.")
  private int rate = BenchmarkOptions.DEFAULT.rate();

  @Option(names = "--seconds", description = "How long latency is measured.")
  private int seconds = BenchmarkOptions.DEFAULT.seconds();

  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  @Option(names = "--micro", description = "Run the JMH benchmarks instead.")
  private boolean micro;

  @Option(
      names = "--restore",
      description = "Measure instead how long state is away when an instance starts or stops.")
  private boolean restore;

  @Option(
      names = "--hostile",
      description = "Measure instead what a unit that floods its topic costs the others.")
  private boolean hostile;

  @SuppressWarnings("UnusedVariable") // Picocli acts on it.
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  private BenchmarkCommand() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new BenchmarkCommand()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    if (micro) {
      MicroBenchmarks.run();
      return 0;
    }
    PrintWriter err = command.commandLine().getErr();
    try {
      command.commandLine().getOut().println(measure(err));
      return 0;
    } catch (BenchmarkException | KafkaException e) {
      err.println("duban: " + e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
      return FAILED;
    }
  }

  private String measure(PrintWriter err) throws JsonProcessingException {
    if (hostile) {
      return hostile(err);
    }
    return restore ? restore(err) : endToEnd(err);
  }

  private String hostile(PrintWriter err) throws JsonProcessingException {
    Hostile result = HostileBenchmark.run(options(), line -> err.println(line + "…"));
    return json ? toJson(result) : ResultTable.of(result);
  }

  private String endToEnd(PrintWriter err) throws JsonProcessingException {
    Result result = EndToEndBenchmark.run(options(), line -> err.println(line + "…"));
    return json ? toJson(result) : ResultTable.of(result);
  }

  private String restore(PrintWriter err) throws JsonProcessingException {
    Restore result = RestoreBenchmark.run(options(), line -> err.println(line + "…"));
    return json ? toJson(result) : ResultTable.of(result);
  }

  private BenchmarkOptions options() {
    try {
      return new BenchmarkOptions(events, units, tasks, threads, partitions, rate, seconds);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--" + e.getMessage(), e);
    }
  }

  private static String toJson(Object result) throws JsonProcessingException {
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(result);
  }
}
