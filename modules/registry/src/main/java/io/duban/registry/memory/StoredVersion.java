package io.duban.registry.memory;

import io.duban.registry.RegisteredSchema;
import org.apache.avro.Schema;

record StoredVersion(RegisteredSchema registered, Schema schema, boolean deleted) {

  int version() {
    return registered.version();
  }

  StoredVersion asDeleted() {
    return new StoredVersion(registered, schema, true);
  }
}
