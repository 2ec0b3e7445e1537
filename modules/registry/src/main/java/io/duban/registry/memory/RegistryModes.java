package io.duban.registry.memory;

import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.memory.RegistryChange.ModeSet;
import java.util.Optional;
import java.util.function.Consumer;

/** The modes of a registry and of its subjects. */
public final class RegistryModes {

  private final Object lock;
  private final RegistryState state;
  private final Consumer<RegistryChange> changes;

  private String reason;

  RegistryModes(Object lock, RegistryState state, Consumer<RegistryChange> changes) {
    this.lock = lock;
    this.state = state;
    this.changes = changes;
  }

  /** Of the whole registry. */
  public RegistryMode ofRegistry() {
    synchronized (lock) {
      return state.mode();
    }
  }

  /** That was set for the subject itself, if any. */
  public Optional<RegistryMode> own(String subject) {
    synchronized (lock) {
      return state.ownMode(subject);
    }
  }

  /** In force for a subject. */
  public RegistryMode of(String subject) {
    synchronized (lock) {
      return state.mode() == RegistryMode.READONLY_OVERRIDE
          ? state.mode()
          : state.ownMode(subject).orElseGet(state::mode);
    }
  }

  /**
   * Takes only schemas with their ids until the registry's mode is set, without keeping that.
   *
   * @param why such as what was lost
   */
  public void importBecause(String why) {
    synchronized (lock) {
      reason = why;
      state.apply(new ModeSet(null, RegistryMode.IMPORT));
    }
  }

  /** Why only schemas with their ids are taken, as long as that is so. */
  public Optional<String> reason() {
    synchronized (lock) {
      return Optional.ofNullable(reason);
    }
  }

  /**
   * Sets the mode of the whole registry.
   *
   * @param force to import where there are schemas already
   */
  public void set(RegistryMode mode, boolean force) {
    synchronized (lock) {
      if (state.mode() != mode) {
        requireRoom(
            mode, force, state.everyVersion().allMatch(StoredVersion::deleted), "the registry");
        changes.accept(new ModeSet(null, mode));
        reason = null;
      }
    }
  }

  /** Sets the mode of a subject, as {@link #set(RegistryMode, boolean)} does. */
  public void set(String subject, RegistryMode mode, boolean force) {
    synchronized (lock) {
      if (!state.ownMode(subject).equals(Optional.of(mode))) {
        requireRoom(
            mode, force, state.liveVersions(subject).isEmpty(), "subject %s".formatted(subject));
        changes.accept(new ModeSet(subject, mode));
      }
    }
  }

  /** Makes the registry take changes again. */
  public void reset() {
    synchronized (lock) {
      changes.accept(new ModeSet(null, RegistryMode.READWRITE));
      reason = null;
    }
  }

  /** Makes the subject follow the registry's mode again. */
  public void reset(String subject) {
    synchronized (lock) {
      changes.accept(new ModeSet(subject, null));
    }
  }

  void requireRegistering(String subject) {
    requireWritable(subject);
    if (of(subject) == RegistryMode.IMPORT) {
      throw refusal(
          "Subject %s takes only schemas with an id, as it is in import mode. %s"
              .formatted(subject, reason == null ? "Set the mode to READWRITE." : reason));
    }
  }

  void requireImporting(String subject) {
    requireWritable(subject);
    if (of(subject) != RegistryMode.IMPORT) {
      throw refusal(
          "Subject %s takes no schema with an id, as it is not in import mode".formatted(subject));
    }
  }

  void requireWritable(String subject) {
    if (of(subject).isReadOnly()) {
      throw refusal("Subject %s is in read-only mode".formatted(subject));
    }
  }

  void requireWritable() {
    if (state.mode().isReadOnly()) {
      throw refusal("The registry is in read-only mode");
    }
  }

  private static void requireRoom(RegistryMode mode, boolean force, boolean empty, String where) {
    if (mode == RegistryMode.IMPORT && !force && !empty) {
      throw refusal("There are schemas in %s; import into it with force=true".formatted(where));
    }
  }

  private static RegistryRefusedException refusal(String message) {
    return new RegistryRefusedException(RegistryError.OPERATION_NOT_PERMITTED, message);
  }
}
