package io.duban.registry.serde;

import io.duban.registry.client.RegistryConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/**
 * What a serializer or deserializer does, under the names that Confluent's use. The keys that say
 * where the registry is are in {@link RegistryConfig}.
 */
public final class AvroSerdeConfig extends AbstractConfig {

  /**
   * Off unless asked for, unlike Confluent's: in production schemas are registered by a deployment.
   */
  public static final String AUTO_REGISTER_SCHEMAS = "auto.register.schemas";

  public static final String USE_LATEST_VERSION = "use.latest.version";
  public static final String SPECIFIC_AVRO_READER = "specific.avro.reader";
  public static final String SPECIFIC_AVRO_KEY_TYPE = "specific.avro.key.type";
  public static final String SPECIFIC_AVRO_VALUE_TYPE = "specific.avro.value.type";
  public static final String USE_LOGICAL_TYPES = "avro.use.logical.type.converters";
  public static final String KEY_SUBJECT_NAME_STRATEGY = "key.subject.name.strategy";
  public static final String VALUE_SUBJECT_NAME_STRATEGY = "value.subject.name.strategy";

  private static final String CONFLUENT_STRATEGIES = "io.confluent.kafka.serializers.subject.";
  private static final ConfigDef DEFINITION = definition();

  private final boolean isKey;

  AvroSerdeConfig(Map<String, ?> config, boolean isKey) {
    super(DEFINITION, withOwnStrategies(config), false);
    this.isKey = isKey;
  }

  private static ConfigDef definition() {
    ConfigDef definition = new ConfigDef();
    defineFlag(definition, AUTO_REGISTER_SCHEMAS, "Register a schema the subject does not hold");
    defineFlag(definition, USE_LATEST_VERSION, "Write with the subject's latest schema");
    defineFlag(definition, SPECIFIC_AVRO_READER, "Read into the class named as the schema");
    defineFlag(definition, USE_LOGICAL_TYPES, "Generic records hold dates and decimals as such");
    defineType(definition, SPECIFIC_AVRO_KEY_TYPE);
    defineType(definition, SPECIFIC_AVRO_VALUE_TYPE);
    defineStrategy(definition, KEY_SUBJECT_NAME_STRATEGY);
    defineStrategy(definition, VALUE_SUBJECT_NAME_STRATEGY);
    return definition
        .define(
            RegistryConfig.CACHE_CAPACITY,
            ConfigDef.Type.INT,
            1_000,
            Range.atLeast(1),
            Importance.LOW,
            "Schemas a serializer or deserializer keeps")
        .define(
            RegistryConfig.LATEST_CACHE_TTL_SEC,
            ConfigDef.Type.LONG,
            60L,
            Importance.LOW,
            "-1 for no limit");
  }

  private static void defineFlag(ConfigDef definition, String key, String meaning) {
    definition.define(key, ConfigDef.Type.BOOLEAN, false, Importance.MEDIUM, meaning);
  }

  private static void defineType(ConfigDef definition, String key) {
    definition.define(key, ConfigDef.Type.CLASS, null, Importance.LOW, "Class to read into");
  }

  private static void defineStrategy(ConfigDef definition, String key) {
    definition.define(
        key,
        ConfigDef.Type.CLASS,
        TopicNameStrategy.class,
        Importance.MEDIUM,
        "A SubjectNameStrategy");
  }

  /**
   * Confluent's own strategies are not on our class path, but users have their names in
   * configurations.
   */
  private static Map<String, Object> withOwnStrategies(Map<String, ?> config) {
    Map<String, Object> translated = new HashMap<>(config);
    translated.computeIfPresent(KEY_SUBJECT_NAME_STRATEGY, (key, name) -> ownStrategy(name));
    translated.computeIfPresent(VALUE_SUBJECT_NAME_STRATEGY, (key, name) -> ownStrategy(name));
    return translated;
  }

  private static Object ownStrategy(Object configured) {
    if (configured instanceof String name && name.startsWith(CONFLUENT_STRATEGIES)) {
      return AvroSerdeConfig.class.getPackageName()
          + "."
          + name.substring(CONFLUENT_STRATEGIES.length());
    }
    return configured;
  }

  boolean isKey() {
    return isKey;
  }

  SubjectNameStrategy subjectNameStrategy() {
    return getConfiguredInstance(
        isKey ? KEY_SUBJECT_NAME_STRATEGY : VALUE_SUBJECT_NAME_STRATEGY, SubjectNameStrategy.class);
  }

  Optional<Class<?>> specificType() {
    return Optional.ofNullable(getClass(isKey ? SPECIFIC_AVRO_KEY_TYPE : SPECIFIC_AVRO_VALUE_TYPE));
  }
}
