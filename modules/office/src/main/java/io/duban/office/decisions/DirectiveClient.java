package io.duban.office.decisions;

import io.duban.contracts.Headers;
import io.duban.contracts.Keys;
import io.duban.contracts.Ruling;
import io.duban.contracts.Topics;
import io.duban.office.cluster.Connection;
import io.duban.office.cluster.Decoder;
import io.duban.office.cluster.TopicReader;
import io.duban.pipeline.codec.HeaderValues;
import io.duban.pipeline.mapping.DirectiveMapping;
import io.duban.pipeline.provision.AdminFutures;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.AvroSerdeConfig;
import io.duban.registry.serde.AvroSerializer;
import io.duban.rules.directive.Directive;
import io.duban.rules.directive.DirectiveCheck;
import java.time.Duration;
import java.time.LocalDate;
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
public final class DirectiveClient {
  private final Connection connection;

  public DirectiveClient(Connection connection) {
    this.connection = connection;
  }

  /** The reply, which is there at once where the pipeline could only refuse. */
  public RulingReply submit(Directive directive, Duration timeout) {
    return DirectiveCheck.check(directive, LocalDate.now(connection.zone()))
        .map(RulingReply::of)
        .orElseGet(() -> send(directive, timeout));
  }

  private RulingReply send(Directive directive, Duration timeout) {
    try (TopicReader reader = new TopicReader(connection)) {
      reader.fromNow(List.of(Topics.RULINGS, Topics.DEAD_LETTERS));
      byte[] event = encoded(directive);
      send(directive.task(), event);
      String key = Keys.ruling(directive.task(), directive.eventId());
      Decoder<Ruling> decoder = reader.decoder(Ruling.class);
      return reader
          .await(record -> answer(record, key, event, decoder), timeout)
          .orElse(RulingReply.NONE);
    }
  }

  private static Optional<RulingReply> answer(
      ConsumerRecord<byte[], byte[]> record, String key, byte[] event, Decoder<Ruling> decoder) {
    if (record.topic().equals(Topics.RULINGS.name())) {
      return Decoder.key(record).equals(key)
          ? decoder.decode(record).map(RulingReply::of)
          : Optional.empty();
    }
    return Arrays.equals(record.value(), event)
        ? Optional.of(
            RulingReply.refused(
                HeaderValues.text(record.headers(), Headers.REASON).orElseThrow(),
                HeaderValues.text(record.headers(), Headers.DETAIL).orElseThrow()))
        : Optional.empty();
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
