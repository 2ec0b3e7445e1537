package io.duban.rules.tracking;

import java.time.Instant;

/** 申请办结: the consolidating unit says the task is done. */
public record Claim(String event, Instant at) {}
