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

  /** None if the unit has no part in the task, or if it cannot be seen which there are. */
  public static List<Target> of(Connection connection, String task, String unit) {
    try (TopicReader reader = new TopicReader(connection)) {
      return reader.latest(Topics.TASKS, Task.class).stream()
          .filter(known -> known.getId().equals(task))
          .flatMap(known -> of(known, unit).stream())
          .toList();
    } catch (AuthorizationException unitsMayNotLook) {
      return List.of();
    }
  }

  static List<Target> of(Task task, String unit) {
    boolean assigned =
        task.getAssignments().stream()
            .anyMatch(part -> part.getCollective() || part.getUnit().equals(unit));
    return task.getTargets().stream().filter(target -> assigned && asks(target, unit)).toList();
  }

  private static boolean asks(Target target, String unit) {
    TargetKind kind = TargetKind.valueOf(target.getKind().name());
    List<Share> shares = target.getShares();
    boolean isOfUnit =
        shares.isEmpty() || shares.stream().anyMatch(share -> share.getUnit().equals(unit));
    return isOfUnit && !kind.statedAsShare() && !kind.informsOnly() && !kind.toldFromOutside();
  }
}
