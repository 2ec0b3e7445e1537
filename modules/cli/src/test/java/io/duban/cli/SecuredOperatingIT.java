package io.duban.cli;

import static io.duban.cli.testing.SecuredStack.OTHER;
import static io.duban.cli.testing.SecuredStack.REGISTER;
import static io.duban.cli.testing.SecuredStack.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.cli.testing.SecuredClients;
import io.duban.cli.testing.SecuredStack;
import io.duban.cli.testing.SharedSecuredStack;
import io.duban.cli.testing.Shell.Run;
import io.duban.contracts.Topics;
import io.duban.pipeline.access.Accounts;
import io.duban.pipeline.service.PipelineConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the administrator of a secured stack does: provision, examine, replay. */
@ExtendWith(SharedSecuredStack.class)
class SecuredOperatingIT {
  private final SecuredStack stack;
  private final SecuredClients clients;

  SecuredOperatingIT(SecuredStack stack) {
    this.stack = stack;
    this.clients = stack.clients();
  }

  @Test
  void shouldChangeNothingWhenAllIsAsItShouldBe() {
    // When
    Run plan = stack.provision(REGISTER);
    Run applied = stack.provision(REGISTER, "--apply");

    // Then
    assertThat(plan.out()).isEqualTo("[\n]\n");
    assertThat(applied.out()).isEqualTo("[\n]\n");
    assertThat(applied.err()).contains("nothing was changed");
  }

  @Test
  void shouldAddAndTakeAwayAUnitOnlyWhenTold() {
    // Given
    String unit = "jiao-yu-ju";
    String larger = REGISTER + unit + ",教育局\n";

    // When
    Run planned = stack.provision(larger);
    assertThatThrownBy(() -> clients.send(unit, Topics.progress(unit).name(), "x"))
        .hasMessageContaining(unit);
    stack.provision(larger, "--apply");
    clients.send(unit, Topics.progress(unit).name(), "x");
    Run lost = stack.provision(REGISTER, "--apply");
    clients.send(unit, Topics.progress(unit).name(), "x");
    Path kept = clients.copy(unit);
    stack.provision(REGISTER, "--apply", "--remove");

    // Then
    assertThat(planned.out()).contains("duban-unit-" + unit).doesNotContain("SURPLUS");
    assertThat(planned.err()).contains("nothing was changed");
    assertThat(lost.out()).contains("SURPLUS").doesNotContain("ADD", "SET");
    assertThat(stack.files().resolve(unit + ".password")).doesNotExist();
    assertThat(stack.with(kept, "report", "--unit=" + unit, "--task=t", "--percent=1").exitCode())
        .isEqualTo(4);
    assertThat(stack.provision(REGISTER).out()).isEqualTo("[\n]\n");
    assertThat(clients.read("admin", Topics.progress(unit).name())).isEqualTo(2);
  }

  @Test
  void shouldGiveANewPassword() throws Exception {
    // Given
    Path before = clients.copy(OTHER);

    // When
    Run rotated = stack.provision(REGISTER, "--rotate=" + OTHER, "--apply");

    // Then
    assertThat(rotated.exitCode()).isZero();
    clients.send(OTHER, Topics.progress(OTHER).name(), "x");
    assertThat(stack.with(before, "topics").err())
        .contains("does not accept the password", "user duban-unit-" + OTHER);
    assertThat(
            stack
                .with(before, "report", "--unit=" + OTHER, "--task=" + stack.task(1), "--percent=1")
                .err())
        .contains("does not let these credentials in");
  }

  @Test
  void shouldThrottleAUnitThatSendsTooMuchAndNobodyElse() {
    // Given
    stack.provision(REGISTER, "--producer-byte-rate=20000", "--apply");

    // When
    double loud = clients.throttled(UNIT, Topics.progress(UNIT).name(), 6, 50_000);
    double quiet = clients.throttled(OTHER, Topics.progress(OTHER).name(), 1, 100);
    stack.provision(REGISTER, "--apply");

    // Then
    assertThat(loud).isPositive();
    assertThat(quiet).isZero();
  }

  @Test
  void shouldLetTheDoctorFindRightsThatAreMissingOrTooMany() {
    // Given
    AclBinding needed =
        Accounts.office("duban-pipeline").rights().stream()
            .filter(right -> right.pattern().name().equals(Topics.ALERTS.name()))
            .filter(right -> right.entry().operation() == AclOperation.READ)
            .findFirst()
            .orElseThrow();
    List<AclBinding> foreign =
        Stream.of("duban.", PipelineConfig.DEFAULT_APPLICATION_ID + "-")
            .map(topics -> new ResourcePattern(ResourceType.TOPIC, topics, PatternType.PREFIXED))
            .map(topics -> new AclBinding(topics, mayWrite("User:somebody")))
            .toList();
    Run before = stack.as("admin", "doctor", "--format=json");

    // When
    foreign.forEach(right -> clients.allow("admin", right));
    clients.forbid("admin", needed);
    Run broken =
        stack.eventually(
            "admin", run -> run.out().contains("access.missing"), "doctor", "--format=json");
    foreign.forEach(right -> clients.forbid("admin", right));
    stack.provision(REGISTER, "--apply");

    // Then
    assertThat(before.out()).contains("\"access\"").doesNotContain("BAD");
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.out())
        .contains(
            "User:duban-office",
            Topics.ALERTS.name(),
            "access.others",
            "User:somebody",
            "topic duban.*",
            "topic duban-pipeline-*");
    stack.eventually("admin", run -> run.out().contains("\"access\""), "doctor", "--format=json");
  }

  @Test
  void shouldLetTheAdministratorReplayADeadLetterInTheUnitsName() {
    // Given
    clients.send(UNIT, Topics.progress(UNIT).name(), "rubbish");
    Run letters =
        stack.eventually(
            "office", run -> run.out().contains("UNDECODABLE"), "dead-letters", "--format=jsonl");

    // When
    Run office = stack.as("office", "dead-letters", "replay", "--unit=" + UNIT, "--send");
    Run admin = stack.as("admin", "dead-letters", "replay", "--unit=" + UNIT, "--send");

    // Then
    assertThat(letters.exitCode()).isZero();
    assertThat(office.exitCode()).isEqualTo(4);
    assertThat(office.err()).contains("user duban-office", Topics.progress(UNIT).name());
    assertThat(admin.exitCode()).as(admin.err()).isZero();
    assertThat(admin.err()).contains("Sent");
  }

  private static AccessControlEntry mayWrite(String principal) {
    return new AccessControlEntry(principal, "*", AclOperation.WRITE, AclPermissionType.ALLOW);
  }
}
