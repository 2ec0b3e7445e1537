package io.duban.cli;

import static io.duban.cli.testing.SecuredStack.OTHER;
import static io.duban.cli.testing.SecuredStack.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.duban.cli.testing.SecuredClients;
import io.duban.cli.testing.SecuredStack;
import io.duban.cli.testing.SharedSecuredStack;
import io.duban.cli.testing.Shell;
import io.duban.cli.testing.Shell.Run;
import io.duban.contracts.Topics;
import io.duban.pipeline.access.Accounts;
import io.duban.pipeline.access.ClusterAccount;
import io.duban.pipeline.consistency.PartitionReader;
import io.duban.pipeline.consistency.TakenReader;
import io.duban.pipeline.consistency.TakenRecord;
import io.duban.pipeline.service.PipelineConfig;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody does his own work on a secured stack, and nothing else. */
@ExtendWith(SharedSecuredStack.class)
class SecuredStackIT {
  private final SecuredStack stack;
  private final SecuredClients clients;
  @TempDir private Path directory;

  SecuredStackIT(SecuredStack stack) {
    this.stack = stack;
    this.clients = stack.clients();
  }

  @Test
  void shouldLetEverybodyDoHisWork() {
    // When
    Run report =
        stack.as(UNIT, "report", "--unit=" + UNIT, "--task=" + stack.task(2), "--value=m1=9");
    Run order = issueOrder(1);
    stack.publish(LocalDate.of(stack.year() + 1, 2, 15));

    // Then
    assertThat(report.exitCode()).as(report.err()).isZero();
    assertThat(order.exitCode()).as(order.err()).isZero();
    stack.eventually("office", run -> run.exitCode() == 0, "bulletin", stack.year() + "Q4");
    stack.eventually(
        "office", run -> run.out().contains(stack.task(2)), "alerts", "--format=jsonl");
    assertThat(
            stack
                .as("office", "explain", stack.task(2), "--quarter=" + stack.year() + "Q4")
                .exitCode())
        .isZero();
    assertThat(
            Stream.of("tasks", "units", "dead-letters", "topics")
                .map(name -> stack.as("office", name)))
        .allMatch(run -> run.exitCode() == 0);
  }

  @Test
  void shouldGiveThePipelineNoRightItHasNoUseFor() {
    // When
    clients.send(UNIT, Topics.progress(UNIT).name(), "rubbish");
    issueOrder(2);
    stack.publish(LocalDate.of(stack.year() + 1, 2, 15));
    lookUpWhatWasTaken();

    // Then
    ClusterAccount pipeline = Accounts.pipeline(PipelineConfig.DEFAULT_APPLICATION_ID);
    await()
        .atMost(Shell.PATIENCE)
        .untilAsserted(
            () -> assertThat(stack.usedRights().unused(pipeline)).as("never used").isEmpty());
  }

  /** As a pipeline does when it starts and a source holds more than its offset says. */
  private void lookUpWhatWasTaken() {
    Map<String, Object> pipeline = Map.copyOf(clients.properties("pipeline"));
    try (PartitionReader reader = new PartitionReader(pipeline)) {
      await()
          .atMost(Shell.PATIENCE)
          .until(
              () -> {
                List<TakenRecord> taken = new ArrayList<>();
                new TakenReader().since(reader, 0, taken::add);
                return taken.stream()
                    .anyMatch(one -> one.keptIn().topic().equals(Topics.DEAD_LETTERS.name()));
              });
    }
  }

  @Test
  void shouldLetTheLedgerUserReportForUnitsAndTheOfficeNot() {
    // Given
    Path ledger = directory.resolve("ledger.xlsx");
    stack.eventually("office", run -> run.out().contains(stack.task(2)), "tasks", "--format=jsonl");

    // When
    Run exported = stack.as("office", "ledger", "export", "--out=" + ledger);
    Run imported = stack.as("ledger", "ledger", "import", ledger.toString());

    // Then
    assertThat(exported.exitCode()).as(exported.err()).isZero();
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    clients.send("ledger", Topics.progress(OTHER).name(), "x");
    assertThatThrownBy(() -> clients.send("ledger", Topics.DIRECTIVES.name(), "x"))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @ParameterizedTest
  @CsvSource({
    UNIT + ", duban.progress.v1." + OTHER,
    UNIT + ", duban.tasks.v1",
    UNIT + ", duban.directives.v1",
    UNIT + ", duban.journal.v1",
    "office, duban.progress.v1." + UNIT,
    "office, duban.journal.v1",
    "office, duban.clock.v1",
    "pipeline, duban.progress.v1." + UNIT,
    "pipeline, duban.directives.v1"
  })
  void shouldRefuseToWriteWhatIsNotTheSpeakersToSay(String user, String topic) {
    // When / Then
    assertThatThrownBy(() -> clients.send(user, topic, "x"))
        .isInstanceOf(TopicAuthorizationException.class);
  }

  @Test
  void shouldLetAUnitReadNothingButItsOwn() {
    // When / Then
    Stream.concat(Topics.ALL.stream(), Stream.of(Topics.progress(OTHER)))
        .forEach(
            topic ->
                assertThatThrownBy(() -> clients.read(UNIT, topic.name()))
                    .as(topic.name())
                    .isInstanceOf(TopicAuthorizationException.class));
    assertThat(clients.read(UNIT, Topics.progress(UNIT).name())).isNotNegative();
  }

  @Test
  void shouldKeepUnitsOutOfTheGroupsAndTransactionsOfOthers() {
    // When / Then
    assertThatThrownBy(
            () -> clients.join(UNIT, "duban-unit-" + OTHER + ".x", Topics.progress(UNIT).name()))
        .isInstanceOf(GroupAuthorizationException.class);
    assertThatThrownBy(() -> clients.begin(UNIT, "duban-unit-" + OTHER + ".x"))
        .isInstanceOf(TransactionalIdAuthorizationException.class);
    assertThatThrownBy(() -> clients.begin(UNIT, "duban-pipeline-1"))
        .isInstanceOf(TransactionalIdAuthorizationException.class);
    clients.begin(UNIT, "duban-unit-" + UNIT + ".x");
  }

  @ParameterizedTest
  @ValueSource(strings = {UNIT, "office", "pipeline", "ledger"})
  void shouldLetNobodyButTheAdministratorMakeTopics(String user) {
    // When / Then
    assertThatThrownBy(() -> clients.create(user, "duban.progress.v1.of-mine"))
        .isInstanceOf(AuthorizationException.class);
  }

  @Test
  void shouldSayWhoMayNotDoWhatAndWhoCanHelp() {
    // When
    Run run = stack.as(UNIT, "alerts");

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err())
        .contains("user duban-unit-" + UNIT, Topics.ALERTS.name(), "duban provision")
        .doesNotContain("\tat ");
  }

  @Test
  void shouldSayThatAPasswordIsWrong() throws Exception {
    // Given
    Path wrong = clients.changed("office", "password=\"[^\"]*\"", "password=\"wrong\"");

    // When
    Run run = stack.with(wrong, "alerts");

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("password", "user duban-office", "--rotate");
  }

  @Test
  void shouldSayThatACertificateIsNotTrusted() throws Exception {
    // Given
    Path trusting = clients.without("office", "ssl.truststore.");

    // When
    Run run = stack.with(trusting, "alerts");

    // Then
    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("not trusted", "ssl.truststore.location");
  }

  @Test
  void shouldSayThatTheRegistryIsNotTrustedOrDoesNotKnowTheUser() throws Exception {
    // Given
    Path trusting = clients.without("office", "schema.registry.ssl.");
    Path nobody = clients.without("office", "basic.auth.");

    // When
    Run untrusted = stack.with(trusting, "units");
    Run unknown = stack.with(nobody, "units");

    // Then
    assertThat(untrusted.exitCode()).isEqualTo(3);
    assertThat(untrusted.err()).contains("schema.registry.ssl.truststore.location");
    assertThat(unknown.exitCode()).isEqualTo(4);
    assertThat(unknown.err()).contains("basic.auth");
  }

  @Test
  void shouldNotShowPasswordsAnywhere() throws Exception {
    // Given
    stack.as("office", "tasks", "--verbose");
    stack.as(UNIT, "alerts", "--verbose");

    // When
    String log = stack.log();

    // Then
    assertThat(log).contains("SASL_SSL", "[hidden]");
    for (String secret : clients.secrets()) {
      assertThat(log).doesNotContain(secret);
      assertThat(stack.runs()).noneMatch(run -> (run.out() + run.err()).contains(secret));
    }
  }

  private Run issueOrder(int number) {
    return stack.as(
        "office",
        "order",
        "issue",
        "--task=" + stack.task(1),
        "--order=" + number,
        "--reason=x",
        "--wait=" + Shell.PATIENCE.toSeconds());
  }
}
