package io.duban.cli.directive;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.cli.connection.Connection;
import io.duban.cli.reading.Decoder;
import io.duban.cli.reading.TopicReader;
import io.duban.contracts.Headers;
import io.duban.contracts.Keys;
import io.duban.contracts.Ruling;
import io.duban.contracts.Topics;
import io.duban.pipeline.mapping.DirectiveMapping;
import io.duban.pipeline.provision.AdminFutures;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.AvroSerdeConfig;
import io.duban.registry.serde.AvroSerializer;
import io.duban.rules.directive.Directive;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends a directive and waits for what the pipeline makes of it. */
final class DirectiveDesk {
  private final Connection connection;

  DirectiveDesk(Connection connection) {
    this.connection = connection;
  }

  Answer submit(Directive directive, Duration patience) {
    try (TopicReader reader = new TopicReader(connection)) {
      reader.fromNow(List.of(Topics.RULINGS, Topics.DEAD_LETTERS));
      byte[] event = encoded(directive);
      send(directive.task(), event);
      String key = Keys.ruling(directive.task(), directive.eventId());
      Decoder<Ruling> decoder = reader.decoder(Ruling.class);
      return reader
          .await(record -> answer(record, key, event, decoder), patience)
          .orElse(Answer.NONE);
    }
  }

  private static Optional<Answer> answer(
      ConsumerRecord<byte[], byte[]> record, String key, byte[] event, Decoder<Ruling> decoder) {
    if (record.topic().equals(Topics.RULINGS.name())) {
      return Decoder.key(record).equals(key)
          ? decoder.decode(record).map(Answer::of)
          : Optional.empty();
    }
    return Arrays.equals(record.value(), event)
        ? Optional.of(
            Answer.refused(header(record, Headers.REASON), header(record, Headers.DETAIL)))
        : Optional.empty();
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  private byte[] encoded(Directive directive) {
    Map<String, Boolean> settings = Map.of(AvroSerdeConfig.AUTO_REGISTER_SCHEMAS, false);
    try (SchemaRegistry registry = connection.registry();
        AvroSerializer<io.duban.contracts.Directive> serializer =
            new AvroSerializer<>(registry, settings, false)) {
      return serializer.serialize(Topics.DIRECTIVES.name(), DirectiveMapping.event(directive));
    }
  }

  private void send(String task, byte[] event) {
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(
            connection.kafka(), new StringSerializer(), new ByteArraySerializer())) {
      AdminFutures.get(producer.send(new ProducerRecord<>(Topics.DIRECTIVES.name(), task, event)));
    }
  }
}
