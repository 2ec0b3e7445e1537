package io.duban.office.waiting;

import io.duban.contracts.Share;
import io.duban.contracts.Target;
import io.duban.contracts.Task;
import io.duban.contracts.Topics;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.TopicReader;
import io.duban.rules.task.TargetKind;
import java.util.List;
import org.apache.kafka.common.errors.AuthorizationException;

/** What a task asks of a unit beside a percent, which says nothing of its figures. */
public final class AskedFigures {
  private AskedFigures() {}

  /**
   * Each as it is reported, with its name and measure: "m1 (招引项目, 个)".
   *
   * @return none if it cannot be seen which there are
   */
  public static List<String> of(Connection connection, String task, String unit) {
    try (TopicReader reader = new TopicReader(connection)) {
      return reader.latest(Topics.TASKS, Task.class).stream()
          .filter(known -> known.getId().equals(task))
          .flatMap(known -> of(known, unit).stream())
          .toList();
    } catch (AuthorizationException unitsMayNotLook) {
      return List.of();
    }
  }

  static List<String> of(Task task, String unit) {
    return task.getTargets().stream()
        .filter(target -> asks(target, unit))
        .map(AskedFigures::words)
        .toList();
  }

  private static boolean asks(Target target, String unit) {
    TargetKind kind = TargetKind.valueOf(target.getKind().name());
    List<Share> shares = target.getShares();
    boolean isOfUnit =
        shares.isEmpty() || shares.stream().anyMatch(share -> share.getUnit().equals(unit));
    return isOfUnit && !kind.statedAsShare() && !kind.informsOnly() && !kind.toldFromOutside();
  }

  private static String words(Target target) {
    String measure = target.getUnit().isEmpty() ? "" : ", " + target.getUnit();
    return "%s (%s%s)".formatted(target.getMetric(), target.getName(), measure);
  }
}
