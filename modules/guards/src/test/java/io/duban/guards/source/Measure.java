package io.duban.guards.source;

/** A method with its lines, or a record with its components. */
public record Measure(String name, long size) {}
