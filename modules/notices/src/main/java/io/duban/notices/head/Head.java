package io.duban.notices.head;

import io.duban.rules.task.Reporting;
import java.time.LocalDate;
import java.util.Optional;

/** What a document says of itself; empty where it does not say. */
public record Head(
    Optional<String> title,
    Optional<String> issuer,
    Optional<String> regionName,
    Optional<String> number,
    Optional<Integer> year,
    Optional<LocalDate> issued,
    Optional<Reporting> reporting) {}
