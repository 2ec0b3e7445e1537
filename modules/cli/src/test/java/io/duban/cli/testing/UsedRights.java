package io.duban.cli.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.duban.pipeline.access.ClusterAccount;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AclBinding;
import org.slf4j.LoggerFactory;

/** What the broker in this process says it allowed, and by which rule. */
public final class UsedRights extends AppenderBase<ILoggingEvent> {
  private static final Pattern ALLOWED =
      Pattern.compile(
          "Principal = (\\S+) is Allowed operation = (\\w+) .*resourceType=(\\w+), resourceName=(.+), patternType=");

  private final Set<String> rights = ConcurrentHashMap.newKeySet();

  private UsedRights() {}

  /** Listens from now on. */
  static UsedRights listen() {
    Logger decisions = (Logger) LoggerFactory.getLogger("kafka.authorizer.logger");
    UsedRights used = new UsedRights();
    used.setContext(decisions.getLoggerContext());
    used.start();
    decisions.setLevel(Level.DEBUG);
    decisions.setAdditive(false);
    decisions.addAppender(used);
    return used;
  }

  @Override
  protected void append(ILoggingEvent decision) {
    Matcher allowed = ALLOWED.matcher(decision.getFormattedMessage());
    if (allowed.find()) {
      rights.add(text(allowed.group(1), allowed.group(3), allowed.group(4), allowed.group(2)));
    }
  }

  /** Those of a user's rights that nobody has made use of. */
  public Set<String> unused(ClusterAccount account) {
    Set<String> unused = new TreeSet<>();
    for (AclBinding right : account.rights()) {
      unused.add(
          text(
              right.entry().principal(),
              right.pattern().resourceType().name(),
              right.pattern().name(),
              right.entry().operation().name()));
    }
    unused.removeAll(rights);
    return unused;
  }

  private static String text(String principal, String type, String name, String operation) {
    return "%s: %s %s %s".formatted(principal, type, name, operation);
  }
}
