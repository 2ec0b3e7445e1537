package io.duban.notices.sheet;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A table that cannot be used; the message names each wrong cell and what to do. */
public final class SheetUnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 20;

  private final transient List<SheetProblem> problems;

  public SheetUnreadableException(Path file, String problem, String remedy) {
    super("%s: %s; %s".formatted(file, problem, remedy));
    problems = List.of();
  }

  public SheetUnreadableException(Path file, List<SheetProblem> problems) {
    super(
        problems.stream()
            .limit(MOST_SHOWN)
            .map(SheetProblem::toString)
            .collect(
                Collectors.joining(
                    "\n  ", file + ": %d to correct\n  ".formatted(problems.size()), "")));
    this.problems = List.copyOf(problems);
  }

  public List<SheetProblem> problems() {
    return problems;
  }
}
