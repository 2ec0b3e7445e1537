package io.duban.registry.memory;

import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SchemaReference;
import io.duban.registry.memory.RegistryChange.VersionDeleted;
import java.util.List;

/** Decides what a deletion changes, or refuses it. */
final class Deletion {

  private final RegistryState state;
  private final String subject;
  private final boolean permanent;

  Deletion(RegistryState state, String subject, boolean permanent) {
    this.state = state;
    this.subject = subject;
    this.permanent = permanent;
  }

  List<VersionDeleted> ofVersion(int version) {
    requireSubject();
    StoredVersion stored =
        state
            .version(subject, version)
            .orElseThrow(
                () ->
                    refusal(
                        RegistryError.VERSION_NOT_FOUND,
                        "Subject " + subject + " has no version " + version));
    if (!permanent && stored.deleted()) {
      throw refusal(
          RegistryError.VERSION_SOFT_DELETED,
          "Version %d of subject %s is deleted already; delete it permanently with permanent=true"
              .formatted(version, subject));
    }
    if (permanent && !stored.deleted()) {
      throw notSoftDeleted(
          RegistryError.VERSION_NOT_SOFT_DELETED, "Version " + version + " of subject " + subject);
    }
    return List.of(deletionOf(stored));
  }

  List<VersionDeleted> ofSubject() {
    requireSubject();
    if (permanent && !state.liveVersions(subject).isEmpty()) {
      throw notSoftDeleted(RegistryError.SUBJECT_NOT_SOFT_DELETED, "Subject " + subject);
    }
    List<StoredVersion> versions =
        permanent ? state.versions(subject) : state.liveVersions(subject);
    if (versions.isEmpty()) {
      throw refusal(
          RegistryError.SUBJECT_SOFT_DELETED, "Subject " + subject + " is deleted already");
    }
    return versions.stream().map(this::deletionOf).toList();
  }

  private VersionDeleted deletionOf(StoredVersion stored) {
    state
        .everyVersion()
        .filter(
            other ->
                other.registered().definition().references().stream()
                    .anyMatch(r -> names(r, stored)))
        .findFirst()
        .ifPresent(other -> refuseBecauseOf(other, stored));
    return new VersionDeleted(subject, stored.version(), permanent);
  }

  private boolean names(SchemaReference reference, StoredVersion stored) {
    return reference.subject().equals(subject) && reference.version() == stored.version();
  }

  private void refuseBecauseOf(StoredVersion other, StoredVersion stored) {
    throw refusal(
        RegistryError.REFERENCE_EXISTS,
        "Version %d of subject %s is used by version %d of subject %s; delete that permanently first"
            .formatted(stored.version(), subject, other.version(), other.registered().subject()));
  }

  private void requireSubject() {
    if (state.versions(subject).isEmpty()) {
      throw refusal(RegistryError.SUBJECT_NOT_FOUND, "There is no subject " + subject);
    }
  }

  private static RegistryRefusedException notSoftDeleted(RegistryError error, String what) {
    return refusal(error, what + " must be deleted before it can be deleted permanently");
  }

  private static RegistryRefusedException refusal(RegistryError error, String message) {
    return new RegistryRefusedException(error, message);
  }
}
