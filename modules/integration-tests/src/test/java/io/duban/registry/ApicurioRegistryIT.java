package io.duban.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import io.duban.registry.client.SchemaRegistries;
import io.duban.registry.sample.Mood;
import io.duban.registry.sample.Visit;
import io.duban.registry.serde.AvroDeserializer;
import io.duban.registry.serde.AvroSerializer;
import io.duban.registry.serde.GeneratedClasses;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on a registry that is not ours, and its serde as the judge of our wire format. */
class ApicurioRegistryIT extends SchemaRegistryContract {

  @TempDir private static Path directory;
  private static ApicurioProcess apicurio;

  @BeforeAll
  static void start() {
    GeneratedClasses.trust();
    apicurio = ApicurioProcess.start(directory);
  }

  @AfterAll
  static void stop() {
    if (apicurio != null) {
      apicurio.close();
    }
  }

  @Override
  protected SchemaRegistry connect() {
    return SchemaRegistries.from(ourConfig());
  }

  @Test
  void shouldWriteWhatApicuriosSerdeReads() {
    // Given
    Visit visit = visit();
    byte[] bytes;
    try (AvroSerializer<Visit> ours = new AvroSerializer<>()) {
      ours.configure(ourConfig(), false);
      bytes = ours.serialize("visits-out", visit);
    }

    // When
    Visit read;
    try (AvroKafkaDeserializer<Visit> theirs = new AvroKafkaDeserializer<>()) {
      theirs.configure(theirConfig(), false);
      read = theirs.deserialize("visits-out", bytes);
    }

    // Then
    assertThat(read).isEqualTo(visit);
  }

  @Test
  void shouldReadWhatApicuriosSerdeWrites() {
    // Given
    Visit visit = visit();
    byte[] bytes;
    try (AvroKafkaSerializer<Visit> theirs = new AvroKafkaSerializer<>()) {
      theirs.configure(theirConfig(), false);
      bytes = theirs.serialize("visits-in", visit);
    }

    // When
    Visit read;
    GenericRecord generic;
    try (SchemaRegistry registry = connect()) {
      read = new AvroDeserializer<>(registry, Visit.class).deserialize("visits-in", bytes);
      generic = new AvroDeserializer<GenericRecord>(registry).deserialize("visits-in", bytes);
    }

    // Then
    assertThat(read).isEqualTo(visit);
    assertThat(generic.get("place")).hasToString(visit.getPlace());
  }

  @Test
  void shouldWriteTheSameBytesAsApicuriosSerde() {
    // Given
    Visit visit = visit();
    Map<String, Object> latest = ourConfig();
    latest.put("auto.register.schemas", false);
    latest.put("use.latest.version", true);
    byte[] theirBytes;
    try (AvroKafkaSerializer<Visit> theirs = new AvroKafkaSerializer<>()) {
      theirs.configure(theirConfig(), false);
      theirBytes = theirs.serialize("visits-same", visit);
    }

    // When
    byte[] ourBytes;
    try (AvroSerializer<Visit> ours = new AvroSerializer<>()) {
      ours.configure(latest, false);
      ourBytes = ours.serialize("visits-same", visit);
    }

    // Then
    assertThat(ourBytes).isEqualTo(theirBytes);
  }

  private static Map<String, Object> ourConfig() {
    return new HashMap<>(
        Map.of(
            "schema.registry.url",
            apicurio.confluentApi().toString(),
            "auto.register.schemas",
            true));
  }

  private static Map<String, Object> theirConfig() {
    return Map.of(
        "apicurio.registry.url",
        apicurio.ownApi().toString(),
        "apicurio.registry.auto-register",
        true,
        "apicurio.registry.use-specific-avro-reader",
        true,
        "apicurio.registry.use-id",
        "contentId",
        "apicurio.registry.id-handler",
        "io.apicurio.registry.serde.Default4ByteIdHandler");
  }

  private static Visit visit() {
    return Visit.newBuilder()
        .setPlace("济源")
        .setDay(LocalDate.of(2024, 2, 29))
        .setRecordedAt(Instant.parse("2024-02-29T08:30:00.123Z"))
        .setCost(new BigDecimal("-12.30"))
        .setMood(Mood.GOOD)
        .setRemarks(List.of("晴", "windy"))
        .build();
  }
}
