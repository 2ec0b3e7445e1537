package io.duban.integration.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** A fault that a plain build leaves out, for all together take longer than the rest of it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
    named = LongRound.SWITCH,
    matches = "all",
    disabledReason = "only with DUBAN_IT_FAULTS=all")
@interface LongRound {
  /** Variable of the environment that is "all" where every fault is wanted. */
  String SWITCH = "DUBAN_IT_FAULTS";
}
