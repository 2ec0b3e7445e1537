package io.duban.cli.provision;

import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.failure.CommandException;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.output.Paint;
import io.duban.cli.topics.SizingOptions;
import io.duban.office.cluster.Connection;
import io.duban.pipeline.access.ProvisionPlan;
import io.duban.pipeline.access.Provisioning;
import io.duban.pipeline.access.Wanted;
import io.duban.registry.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "provision",
    description = {
      "Give a cluster the topics, schemas, users, rights and quotas that a unit register asks for.",
      "Shows the plan and changes nothing, unless --apply is given. Applied twice, it changes nothing"
          + " the second time. What is beyond the plan is left, unless --remove is given; topics are"
          + " never removed."
    },
    footer = {
      "  export DUBAN_CONFIG=admin.properties",
      "  duban provision --register register.xlsx --clients clients",
      "  duban provision --register register.xlsx --clients clients --apply",
      "  duban provision --register register.xlsx --clients clients \\",
      "      --rotate jiao-yu-ju --apply"
    })
public final class ProvisionCommand implements Callable<Integer> {
  @Option(
      names = "--register",
      paramLabel = "FILE",
      description =
          "The unit register, as 'duban units draft' writes it and people edit it. Default: no"
              + " units, only the pipeline and the office.")
  private Path register;

  @Option(
      names = "--clients",
      paramLabel = "DIR",
      description =
          "Where NAME.password and NAME.properties of each user are kept, readable by their owner"
              + " only. The password of a new user is taken from its file, or made. Needed unless"
              + " --no-passwords is given.")
  private Path clients;

  @Option(names = "--apply", description = "Carry the plan out.")
  private boolean apply;

  @Option(
      names = "--remove",
      description = "Also take away users, rights and quotas of Duban that the plan does not have.")
  private boolean remove;

  @Option(
      names = "--rotate",
      paramLabel = "NAME",
      description = "Give this user a new password: a unit's id, office, pipeline or ledger.")
  private Set<String> rotated = new TreeSet<>();

  @Option(
      names = "--ledger",
      description = "Have a user, ledger, who may import ledgers and so report for every unit.")
  private boolean ledger;

  @Option(
      names = "--no-passwords",
      description =
          "Set up no passwords: the brokers know users by their certificates (mutual TLS).")
  private boolean noPasswords;

  @Option(
      names = "--client-settings",
      paramLabel = "FILE",
      description =
          "Properties for all client files, over those taken from --config: another"
              + " bootstrap.servers, for example.")
  private Path clientSettings;

  @Mixin private QuotaOptions quotas;

  @Mixin private SizingOptions sizing;

  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    refuseHalfSaid();
    Connection cluster = connection.connection();
    List<String> units =
        register == null ? List.of() : RegisterUnits.read(register, cluster.zone());
    Wanted wanted = Wanted.of(units, quotas.quotas(), cluster.applicationId(), ledger);
    refuseUnknown(wanted);
    Optional<ClientFiles> files =
        noPasswords ? Optional.empty() : Optional.of(new ClientFiles(clients));
    Map<String, String> common = common(cluster);
    try (Admin admin = cluster.checked().admin();
        SchemaRegistry registry = cluster.registry()) {
      Provisioning provisioning = new Provisioning(admin, registry, files);
      ProvisionPlan plan = provisioning.plan(wanted, rotated);
      Output out = output.open();
      out.show(listing(out), PlanRow.of(plan));
      if (apply) {
        carryOut(provisioning, plan);
        out.remark(out.labels().text(plan.isFulfilled() ? "provision.same" : "provision.done"));
        files.ifPresent(kept -> keepProperties(out, kept, wanted, common));
      } else if (!plan.isFulfilled()) {
        out.remark(out.labels().text("provision.dry"));
      }
      if (!remove && !plan.access().surplus().isEmpty()) {
        out.remark(out.labels().text("provision.surplus"));
      }
      return ExitCode.DONE;
    }
  }

  private void refuseHalfSaid() {
    if (clients == null && !noPasswords) {
      throw CommandException.usage(
          "Say with --clients DIR where the users' passwords are kept, or give --no-passwords where certificates serve instead.");
    }
    if (noPasswords && !rotated.isEmpty()) {
      throw CommandException.usage("Where there are no passwords, --rotate has nothing to do.");
    }
    if (register == null && remove) {
      throw CommandException.usage(
          "Without --register, --remove would take all units their rights. Give the register.");
    }
  }

  private void refuseUnknown(Wanted wanted) {
    Set<String> unknown = new TreeSet<>(rotated);
    wanted.accounts().forEach(account -> unknown.remove(account.name()));
    if (!unknown.isEmpty()) {
      throw CommandException.usage(
          "There is no user %s to rotate. Give the id of a unit of the register, office, pipeline, or ledger with --ledger."
              .formatted(String.join(", ", unknown)));
    }
  }

  private Map<String, String> common(Connection cluster) {
    Map<String, String> common = ClientProperties.common(cluster.settings());
    return clientSettings == null
        ? common
        : ClientProperties.over(common, connection.read(clientSettings));
  }

  private void carryOut(Provisioning provisioning, ProvisionPlan plan) {
    provisioning.apply(plan, sizing.sizing(), Map.of());
    if (remove) {
      provisioning.remove(plan.access().surplus());
    }
  }

  private static void keepProperties(
      Output out, ClientFiles files, Wanted wanted, Map<String, String> common) {
    List<String> unknown = files.keepProperties(wanted.accounts(), common);
    out.remark(out.labels().text("provision.clients", files.directory()));
    if (!unknown.isEmpty()) {
      out.remark(out.labels().text("provision.unknown", String.join(" ", unknown)));
    }
  }

  private static Listing<PlanRow> listing(Output out) {
    return new Listing<>(PlanRow::json)
        .column(
            "change",
            row -> out.labels().text("provision." + row.action()),
            row -> row.action() == PlanRow.Action.SURPLUS ? Paint.RED : Paint.GREEN)
        .column("what", row -> out.labels().text("provision." + row.kind()))
        .column("user", PlanRow::user)
        .column("resource", PlanRow::resource)
        .column("detail", PlanRow::detail);
  }
}
