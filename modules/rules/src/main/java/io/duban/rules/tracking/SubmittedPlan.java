package io.duban.rules.tracking;

import io.duban.rules.report.Plan;
import java.time.Instant;

/** A plan and the report that brought it. */
public record SubmittedPlan(String event, Instant at, Plan plan) {}
