package io.duban.registry;

import java.util.Arrays;

/** Why a registry refuses a request, with the protocol's code and the HTTP status it goes with. */
public enum RegistryError {
  SUBJECT_NOT_FOUND(404, 40401),
  VERSION_NOT_FOUND(404, 40402),
  SCHEMA_NOT_FOUND(404, 40403),
  SUBJECT_SOFT_DELETED(404, 40404),
  SUBJECT_NOT_SOFT_DELETED(404, 40405),
  VERSION_SOFT_DELETED(404, 40406),
  VERSION_NOT_SOFT_DELETED(404, 40407),
  SUBJECT_LEVEL_NOT_SET(404, 40408),
  SUBJECT_MODE_NOT_SET(404, 40409),
  INCOMPATIBLE_SCHEMA(409, 409),
  INVALID_SCHEMA(422, 42201),
  INVALID_VERSION(422, 42202),
  INVALID_COMPATIBILITY(422, 42203),
  INVALID_MODE(422, 42204),
  OPERATION_NOT_PERMITTED(422, 42205),
  REFERENCE_EXISTS(422, 42206),
  UNAUTHENTICATED(401, 40101),
  FORBIDDEN(403, 40301),
  /** Any other refusal; the exception's status and message say more. */
  OTHER(400, 400);

  private final int status;
  private final int code;

  RegistryError(int status, int code) {
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  public int code() {
    return code;
  }

  /** Names what a registry answered. A status alone suffices only where it has one meaning. */
  public static RegistryError of(int status, int code) {
    return Arrays.stream(values())
        .filter(error -> error != OTHER && error.code == code)
        .findFirst()
        .orElseGet(() -> ofStatus(status));
  }

  private static RegistryError ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHENTICATED;
      case 403 -> FORBIDDEN;
      case 409 -> INCOMPATIBLE_SCHEMA;
      default -> OTHER;
    };
  }
}
