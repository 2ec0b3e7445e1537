package io.duban.cli.testing;

import io.duban.cli.stack.LocalStack;
import io.duban.cli.stack.StackOptions;
import io.duban.rules.policy.Policies;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a broker, registry and pipeline on the wall clock. It is started once for all of
 * them, so each class must import its notice under a region of its own and look at that only.
 */
public final class RunningStack implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(RunningStack.class);

  /** Closed by JUnit when the last test is over. */
  private record Started(LocalStack stack) implements AutoCloseable {
    static Started now() {
      LocalStack stack =
          LocalStack.start(
              new StackOptions(Optional.empty(), 0, 0, 3, Map.of(), Map.of(), Policies.DEFAULT));
      stack.startClock(Clock.systemUTC());
      return new Started(stack);
    }

    @Override
    public void close() {
      stack.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == LocalStack.class;
  }

  @Override
  public LocalStack resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Started.class, any -> Started.now(), Started.class)
        .stack();
  }
}
