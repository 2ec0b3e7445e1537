package io.duban.registry.client;

import io.duban.registry.cache.CacheSettings;
import io.duban.registry.http.RetryPolicy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;

/**
 * How to reach a registry, under the names that Confluent's clients use. Other keys are passed
 * over.
 */
public final class RegistryConfig extends AbstractConfig {

  public static final String URL = "schema.registry.url";
  public static final String BASIC_AUTH_SOURCE = "basic.auth.credentials.source";
  public static final String BASIC_AUTH_USER_INFO = "basic.auth.user.info";
  public static final String BEARER_AUTH_SOURCE = "bearer.auth.credentials.source";
  public static final String BEARER_AUTH_TOKEN = "bearer.auth.token";
  public static final String BEARER_AUTH_LOGICAL_CLUSTER = "bearer.auth.logical.cluster";
  public static final String BEARER_AUTH_IDENTITY_POOL = "bearer.auth.identity.pool.id";
  public static final String TLS_PREFIX = "schema.registry.ssl.";
  public static final String HEADER_PREFIX = "request.header.";
  public static final String CONNECT_TIMEOUT_MS = "http.connect.timeout.ms";
  public static final String READ_TIMEOUT_MS = "http.read.timeout.ms";
  public static final String MAX_RETRIES = "max.retries";
  public static final String RETRIES_WAIT_MS = "retries.wait.ms";
  public static final String RETRIES_MAX_WAIT_MS = "retries.max.wait.ms";
  public static final String CACHE_CAPACITY = "max.schemas.per.subject";
  public static final String LATEST_CACHE_TTL_SEC = "latest.cache.ttl.sec";
  public static final String MISSING_ID_CACHE_TTL_SEC = "missing.id.cache.ttl.sec";

  private static final String LEGACY_PREFIX = "schema.registry.";
  private static final Range NOT_NEGATIVE = Range.atLeast(0);
  private static final Range POSITIVE = Range.atLeast(1);

  private static final ConfigDef DEFINITION = definition();

  public RegistryConfig(Map<String, ?> config) {
    super(DEFINITION, withoutLegacyPrefix(config), false);
  }

  private static ConfigDef definition() {
    ConfigDef definition = new ConfigDef();
    definition.define(
        URL,
        ConfigDef.Type.LIST,
        Importance.HIGH,
        "Equal addresses of one registry, or mock://<scope>");
    defineCredentials(definition);
    defineTimes(definition);
    defineCaches(definition);
    return definition;
  }

  private static void defineCredentials(ConfigDef definition) {
    definition
        .define(
            BASIC_AUTH_SOURCE,
            ConfigDef.Type.STRING,
            "URL",
            Importance.MEDIUM,
            "URL, USER_INFO, SASL_INHERIT")
        .define(
            BASIC_AUTH_USER_INFO,
            ConfigDef.Type.PASSWORD,
            "",
            Importance.MEDIUM,
            "<user>:<password>")
        .define(
            BEARER_AUTH_SOURCE,
            ConfigDef.Type.STRING,
            "STATIC_TOKEN",
            Importance.LOW,
            "STATIC_TOKEN")
        .define(BEARER_AUTH_TOKEN, ConfigDef.Type.PASSWORD, "", Importance.MEDIUM, "A bearer token")
        .define(
            BEARER_AUTH_LOGICAL_CLUSTER,
            ConfigDef.Type.STRING,
            "",
            Importance.LOW,
            "Cluster of the token")
        .define(
            BEARER_AUTH_IDENTITY_POOL,
            ConfigDef.Type.STRING,
            "",
            Importance.LOW,
            "Pool of the token")
        .define(
            "sasl.jaas.config", ConfigDef.Type.PASSWORD, null, Importance.LOW, "For SASL_INHERIT");
  }

  private static void defineTimes(ConfigDef definition) {
    definition
        .define(
            CONNECT_TIMEOUT_MS,
            ConfigDef.Type.INT,
            5_000,
            POSITIVE,
            Importance.LOW,
            "To open a connection")
        .define(
            READ_TIMEOUT_MS,
            ConfigDef.Type.INT,
            10_000,
            POSITIVE,
            Importance.LOW,
            "For a whole answer")
        .define(
            MAX_RETRIES,
            ConfigDef.Type.INT,
            3,
            NOT_NEGATIVE,
            Importance.LOW,
            "Rounds after the first")
        .define(
            RETRIES_WAIT_MS,
            ConfigDef.Type.INT,
            200,
            NOT_NEGATIVE,
            Importance.LOW,
            "The first pause")
        .define(
            RETRIES_MAX_WAIT_MS,
            ConfigDef.Type.INT,
            2_000,
            NOT_NEGATIVE,
            Importance.LOW,
            "Longest pause");
  }

  private static void defineCaches(ConfigDef definition) {
    definition
        .define(
            CACHE_CAPACITY,
            ConfigDef.Type.INT,
            1_000,
            POSITIVE,
            Importance.LOW,
            "Entries of a cache")
        .define(LATEST_CACHE_TTL_SEC, ConfigDef.Type.LONG, 60L, Importance.LOW, "-1 for no limit")
        .define(
            MISSING_ID_CACHE_TTL_SEC,
            ConfigDef.Type.LONG,
            1L,
            NOT_NEGATIVE,
            Importance.LOW,
            "0 for no cache");
  }

  /** Credentials may be written with the prefix that older clients of Confluent asked for. */
  private static Map<String, Object> withoutLegacyPrefix(Map<String, ?> config) {
    Map<String, Object> normalized = new HashMap<>(config);
    for (String key : List.of(BASIC_AUTH_USER_INFO, BASIC_AUTH_SOURCE, BEARER_AUTH_TOKEN)) {
      Object legacy = config.get(LEGACY_PREFIX + key);
      if (legacy != null) {
        normalized.putIfAbsent(key, legacy);
      }
    }
    return normalized;
  }

  Duration millis(String key) {
    return Duration.ofMillis(getInt(key));
  }

  RetryPolicy retryPolicy() {
    return new RetryPolicy(
        getInt(MAX_RETRIES), millis(RETRIES_WAIT_MS), millis(RETRIES_MAX_WAIT_MS));
  }

  public CacheSettings cacheSettings() {
    return new CacheSettings(
        getInt(CACHE_CAPACITY),
        lifetime(getLong(LATEST_CACHE_TTL_SEC)),
        lifetime(getLong(MISSING_ID_CACHE_TTL_SEC)));
  }

  private static Duration lifetime(long seconds) {
    return seconds < 0 ? CacheSettings.UNLIMITED : Duration.ofSeconds(seconds);
  }
}
