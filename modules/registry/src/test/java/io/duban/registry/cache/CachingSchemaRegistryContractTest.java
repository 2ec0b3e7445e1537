package io.duban.registry.cache;

import io.duban.registry.SchemaRegistry;
import io.duban.registry.SchemaRegistryContract;
import io.duban.registry.memory.InMemorySchemaRegistry;

class CachingSchemaRegistryContractTest extends SchemaRegistryContract {

  @Override
  protected SchemaRegistry connect() {
    return new CachingSchemaRegistry(new InMemorySchemaRegistry(), CacheSettings.DEFAULT);
  }
}
