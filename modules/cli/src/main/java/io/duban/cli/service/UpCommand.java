package io.duban.cli.service;

import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.ConsoleLogging;
import io.duban.cli.output.GlobalOptions;
import io.duban.cli.policy.PolicyOptions;
import io.duban.cli.provision.RegisterUnits;
import io.duban.cli.stack.DataDirectory;
import io.duban.cli.stack.LocalStack;
import io.duban.cli.stack.StackOptions;
import io.duban.notices.NoticeReader;
import io.duban.notices.NoticeReading;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "up",
    description = {
      "Run broker, registry and pipeline in this process, on the wall clock, until Ctrl-C.",
      "Everything is kept in the data directory; a report that was accepted survives any end, a"
          + " power cut included.",
      "If only the pipeline fails, broker and registry go on serving, so that it can be mended; it"
          + " is tried again, and the exit code is 1 if it does not run when all ends."
    },
    footer = {
      "  duban up",
      "  duban up --data /srv/duban --broker-port 19092 --registry-port 18081",
      "  duban up --notice plan-2026.txt",
      "  duban up --secure --register register.xlsx",
      "  duban up --secure --register register.xlsx --host duban.linhe.example",
      "  duban up --no-pipeline"
    })
public final class UpCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(UpCommand.class);

  @Spec private CommandSpec command;

  @Mixin private PolicyOptions policy;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Where everything is kept. Default: ./${DEFAULT-VALUE}.")
  private Path data;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = StackOptions.LOOPBACK,
      description = {
        "Name or address of this machine by which broker and registry are reached. Default:"
            + " ${DEFAULT-VALUE}, for this machine only.",
        "With any other, whoever reaches it can read and write everything, unless --secure."
      })
  private String host;

  @Option(
      names = "--broker-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Port of the broker, 0 for a free one. Default: ${DEFAULT-VALUE}.")
  private int brokerPort;

  @Option(
      names = "--registry-port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "Port of the schema registry, 0 for a free one. Default: ${DEFAULT-VALUE}.")
  private int registryPort;

  @Option(
      names = "--secure",
      description = {
        "Speak TLS only, want a password from everybody, and give each user his rights only.",
        "The files by which users connect are then in DIR/clients."
      })
  private boolean secure;

  @Option(
      names = "--register",
      paramLabel = "FILE",
      description = "With --secure: a unit register, each unit of which becomes a user.")
  private Path register;

  @Option(
      names = "--no-pipeline",
      description = "Run broker and registry only, for 'duban repair'; no day begins meanwhile.")
  private boolean noPipeline;

  @Option(names = "--notice", paramLabel = "FILE", description = "A notice to import at once.")
  private Path notice;

  @Override
  public Integer call() throws IOException {
    if (noPipeline && notice != null) {
      throw new ParameterException(
          command.commandLine(),
          "--notice needs a pipeline. Repair first, then start without --no-pipeline.");
    }
    Optional<NoticeReading> reading =
        notice == null ? Optional.empty() : Optional.of(new NoticeReader().read(notice));
    InetAddress reach = reach();
    List<Path> closed = DataDirectory.prepare(data, secure);
    if (GlobalOptions.of(command).logFile().isEmpty()) {
      ConsoleLogging.alsoTo(DataDirectory.log(data), GlobalOptions.of(command).logFormat());
    }
    closed.forEach(path -> LOG.warn("Others could look into {}; now only its owner can", path));
    try (EndOfProcess end = EndOfProcess.awaited();
        LocalStack stack = serve(units(reading))) {
      UpTalk talk = new UpTalk(command, stack, this, reading);
      if (!reach.isLoopbackAddress()) {
        talk.open(host, secure);
      }
      if (noPipeline) {
        talk.servingForRepairs();
        end.await(stack.brokerFailure());
      } else {
        new PipelineKeeper(stack, end, talk).keep();
      }
      return ExitCode.DONE;
    } catch (CompletionException e) {
      throw CommandException.failed(
          "Duban stopped: %s. The log is in %s.".formatted(e.getCause().getMessage(), data), e);
    }
  }

  /** Where clients shall come to; they must be told one place. */
  private InetAddress reach() {
    try {
      InetAddress address = InetAddress.getByName(host);
      if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) != null) {
        return address;
      }
    } catch (IOException unknown) {
      // Said below.
    }
    throw new ParameterException(
        command.commandLine(),
        "--host %s is no name or address of this machine that clients can be told. Give one, for example %s."
            .formatted(host, StackOptions.LOOPBACK));
  }

  private LocalStack serve(Set<String> units) {
    return secure ? LocalStack.serveSecured(options(), units) : LocalStack.serve(options(), units);
  }

  /** Those that must be known before anybody is let in. */
  private Set<String> units(Optional<NoticeReading> reading) throws IOException {
    Set<String> units = new TreeSet<>();
    if (register != null) {
      units.addAll(RegisterUnits.read(register, policy.policies().zone()));
    }
    reading.ifPresent(read -> read.notice().units().forEach(unit -> units.add(unit.id())));
    return units;
  }

  private StackOptions options() {
    return new StackOptions(
        Optional.of(data),
        host,
        brokerPort,
        registryPort,
        3,
        Map.of(),
        Map.of(),
        policy.policies());
  }

  Path data() {
    return data;
  }

  /** What other commands must be told to find this stack. */
  String address(LocalStack stack) {
    return addressOf("office", stack);
  }

  /** The same for commands that need the right to repair. */
  String repairAddress(LocalStack stack) {
    return addressOf("admin", stack);
  }

  private String addressOf(String user, LocalStack stack) {
    if (secure) {
      return " --config " + data.resolve("clients").resolve(user + ".properties");
    }
    boolean usual =
        host.equals(StackOptions.LOOPBACK) && brokerPort == 9092 && registryPort == 8081;
    return usual ? "" : " --bootstrap " + stack.bootstrap() + " --registry " + stack.registryUrl();
  }
}
