package io.duban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.duban.cli.testing.SecuredStack;
import io.duban.cli.testing.Shell.Run;
import io.duban.contracts.Topics;
import io.duban.pipeline.access.Account;
import io.duban.pipeline.access.Accounts;
import io.duban.pipeline.service.PipelineConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AclBinding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline has what its work takes, which the other tests show, and nothing beyond. */
@Timeout(180)
class PipelineRightsIT {
  private static final Account PIPELINE = Accounts.pipeline(PipelineConfig.DEFAULT_APPLICATION_ID);
  private static final Pattern ALLOWED =
      Pattern.compile(
          "Principal = User:%s is Allowed operation = (\\w+) .*resourceType=(\\w+), resourceName=(.+), patternType="
              .formatted(PIPELINE.user()));

  private final Logger decisions =
      (Logger) org.slf4j.LoggerFactory.getLogger("kafka.authorizer.logger");
  private final UsedRights used = new UsedRights();

  @TempDir private Path directory;

  /** What the broker says it allowed by which rule. */
  private static final class UsedRights extends AppenderBase<ILoggingEvent> {
    private final Set<String> rights = ConcurrentHashMap.newKeySet();

    @Override
    protected void append(ILoggingEvent decision) {
      Matcher allowed = ALLOWED.matcher(decision.getFormattedMessage());
      if (allowed.find()) {
        rights.add(text(allowed.group(2), allowed.group(3), allowed.group(1)));
      }
    }
  }

  @BeforeEach
  void listen() {
    used.setContext(decisions.getLoggerContext());
    used.start();
    decisions.setLevel(Level.DEBUG);
    decisions.setAdditive(false);
    decisions.addAppender(used);
  }

  @AfterEach
  void listenNoMore() {
    decisions.detachAppender(used);
    decisions.setAdditive(true);
    decisions.setLevel(null);
  }

  @Test
  void shouldUseEveryRightItHas() throws Exception {
    try (SecuredStack stack = SecuredStack.start(directory)) {
      // When
      String unit = SecuredStack.UNIT;
      stack.clients().send(unit, Topics.progress(unit).name(), "rubbish");
      Run report =
          stack.as(unit, "report", "--unit=" + unit, "--task=" + stack.task(2), "--value=m1=9");
      Run order =
          stack.as(
              "office",
              "order",
              "issue",
              "--task=" + stack.task(1),
              "--order=1",
              "--reason=x",
              "--wait=60");
      stack.publish(LocalDate.of(stack.year() + 1, 2, 15));

      // Then
      assertThat(report.exitCode()).as(report.err()).isZero();
      assertThat(order.exitCode()).as(order.err()).isZero();
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> assertThat(unused()).as("never used").isEmpty());
    }
  }

  private Set<String> unused() {
    Set<String> unused = new TreeSet<>();
    for (AclBinding right : PIPELINE.rights()) {
      unused.add(
          text(
              right.pattern().resourceType().name(),
              right.pattern().name(),
              right.entry().operation().name()));
    }
    unused.removeAll(used.rights);
    return unused;
  }

  private static String text(String type, String name, String operation) {
    return "%s %s %s".formatted(type, name, operation);
  }
}
