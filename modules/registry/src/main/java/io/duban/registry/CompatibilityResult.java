package io.duban.registry;

import java.util.List;

/**
 * Whether a subject can take a schema.
 *
 * @param messages what stands against it, one sentence each; may be empty even when incompatible,
 *     as not every registry says why
 */
public record CompatibilityResult(boolean compatible, List<String> messages) {

  public CompatibilityResult {
    messages = List.copyOf(messages);
  }
}
