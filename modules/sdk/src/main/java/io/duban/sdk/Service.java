package io.duban.sdk;

/** What a reporter talks to. */
public enum Service {
  /** The Kafka cluster. */
  BROKER,
  /** The schema registry. */
  REGISTRY
}
