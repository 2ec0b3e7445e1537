package io.duban.registry.memory;

import io.duban.registry.SchemaRegistry;
import io.duban.registry.SchemaRegistryContract;

class InMemorySchemaRegistryTest extends SchemaRegistryContract {

  @Override
  protected SchemaRegistry connect() {
    return new InMemorySchemaRegistry();
  }
}
