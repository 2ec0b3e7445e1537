package io.duban.pipeline.rollup;

import io.duban.rules.calendar.Quarter;
import java.time.LocalDate;

/** A bulletin to cut, or one that was. */
public record Cut(String region, Quarter quarter, LocalDate day) {}
