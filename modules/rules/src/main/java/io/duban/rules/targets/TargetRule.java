package io.duban.rules.targets;

import io.duban.rules.assessment.Verdict;

/** What "behind" means for one kind of target. */
@FunctionalInterface
public interface TargetRule {
  Verdict judge(TargetEvidence evidence);
}
