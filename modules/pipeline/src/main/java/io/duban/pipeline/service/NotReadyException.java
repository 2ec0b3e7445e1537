package io.duban.pipeline.service;

import java.util.List;

/** The cluster is not as the catalogue says; the message names every difference. */
public final class NotReadyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotReadyException(List<String> obstacles) {
    super(String.join(System.lineSeparator(), obstacles));
  }
}
