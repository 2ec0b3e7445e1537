package io.duban.cli.repair;

import io.duban.cli.output.Labels;
import io.duban.cli.output.Output;
import io.duban.pipeline.repair.Gap;
import java.util.ArrayList;
import java.util.List;

/** What a repair says, in order. */
final class RepairReport {
  private final Output out;
  private final List<RepairStep> steps = new ArrayList<>();

  RepairReport(Output out) {
    this.out = out;
  }

  Labels labels() {
    return out.labels();
  }

  void remark(String text) {
    if (out.isForPeople()) {
      out.remark(text);
    }
  }

  void add(String code, String what, long count, Object... values) {
    steps.add(new RepairStep(code, what, count, labels().text("repair." + code, values)));
  }

  void addGaps(List<Gap> gaps) {
    gaps.forEach(
        gap ->
            add(
                "unreadable",
                gap.partition().toString(),
                gap.to() - gap.from(),
                gap.partition(),
                gap.from(),
                gap.to() - 1));
  }

  void show() {
    out.show(RepairStep.listing(), steps);
  }
}
