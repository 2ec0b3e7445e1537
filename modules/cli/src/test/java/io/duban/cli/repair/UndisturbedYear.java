package io.duban.cli.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.cli.demo.PlayedYear;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the data of a small year and what came of it; it is played once for all of them. */
final class UndisturbedYear implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(UndisturbedYear.class);

  /** Removed by JUnit when the last test is over. */
  record Played(Path data, Results results) implements AutoCloseable {
    static Played now() {
      try {
        Path data = Files.createTempDirectory("duban-year-").resolve("data");
        PlayedYear.in(data);
        try (DamagedStack stack = DamagedStack.on(data)) {
          assertThat(stack.runPipeline()).isEmpty();
          return new Played(data, Results.of(stack));
        }
      } catch (Exception e) {
        throw new IllegalStateException("the year could not be played", e);
      }
    }

    /** A copy that may be damaged. */
    Damage copyTo(Path directory) throws Exception {
      Path copy = directory.resolve("data");
      Damage.copy(data, copy);
      return new Damage(copy);
    }

    @Override
    public void close() throws Exception {
      Damage.remove(data.getParent());
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Played.class;
  }

  @Override
  public Played resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Played.class, any -> Played.now(), Played.class);
  }
}
