package io.duban.rules.assessment;

/** What "behind" means for one kind of target. */
@FunctionalInterface
public interface TargetRule {
  Verdict judge(TargetEvidence evidence);
}
