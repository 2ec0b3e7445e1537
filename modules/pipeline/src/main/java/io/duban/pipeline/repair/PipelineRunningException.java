package io.duban.pipeline.repair;

/** A pipeline runs on what is to be repaired. */
public final class PipelineRunningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String applicationId;

  PipelineRunningException(String applicationId) {
    super("pipeline %s is running; stop it first".formatted(applicationId));
    this.applicationId = applicationId;
  }

  public String applicationId() {
    return applicationId;
  }
}
