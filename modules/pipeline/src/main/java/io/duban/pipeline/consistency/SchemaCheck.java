package io.duban.pipeline.consistency;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.SchemaProvisioner;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.RegistryUnavailableException;
import io.duban.registry.SchemaRegistry;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the registry knows the schemas of the first and the last records of a topic. */
final class SchemaCheck {
  private static final Logger LOG = LoggerFactory.getLogger(SchemaCheck.class);
  private static final int ID_BYTES = 1 + Integer.BYTES;
  private static final int NOT_FOUND = 404;

  private final PartitionReader reader;
  private final SchemaRegistry registry;
  private final Map<Integer, Optional<String>> names = new HashMap<>();
  private boolean away;

  SchemaCheck(PartitionReader reader, SchemaRegistry registry) {
    this.reader = reader;
    this.registry = registry;
  }

  List<Discrepancy> discrepancies(Topic topic) {
    List<Discrepancy> found = new ArrayList<>();
    if (away) {
      return found;
    }
    try {
      for (TopicPartition partition : reader.partitions(topic.name())) {
        ends(partition)
            .forEach(record -> flaw(topic, record).ifPresent(flaw -> add(record, flaw, found)));
      }
    } catch (RegistryUnavailableException e) {
      // A pipeline waits for its registry; it need not be there when it starts.
      away = true;
      LOG.warn("The registry could not be compared with the records: {}", e.getMessage());
    }
    return found;
  }

  private Stream<ConsumerRecord<byte[], byte[]>> ends(TopicPartition partition) {
    Map<TopicPartition, OffsetRange> held = reader.held(List.of(partition));
    return Stream.concat(reader.first(held).values().stream(), reader.last(partition).stream());
  }

  private Optional<String> flaw(Topic topic, ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null || record.value().length < ID_BYTES || record.value()[0] != 0) {
      return Optional.of("the record at %d names no schema".formatted(record.offset()));
    }
    int id = ByteBuffer.wrap(record.value(), 1, Integer.BYTES).getInt();
    Optional<String> name = names.computeIfAbsent(id, this::name);
    if (name.isEmpty()) {
      return Optional.of(
          "the registry does not know schema %d, which the record at %d is written with"
              .formatted(id, record.offset()));
    }
    Set<String> expected = expected(topic);
    return expected.contains(name.get())
        ? Optional.empty()
        : Optional.of(
            "the record at %d is written with schema %d, which the registry says is %s, not one of %s"
                .formatted(record.offset(), id, name.get(), expected));
  }

  private Optional<String> name(int id) {
    try {
      return Optional.of(new Schema.Parser().parse(registry.definition(id).text()).getFullName());
    } catch (RegistryRefusedException e) {
      if (e.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    } catch (AvroRuntimeException notOurs) {
      return Optional.of("no Avro schema");
    }
  }

  /** Names of the events that may stand in a topic; the journal takes them from its sources. */
  private static Set<String> expected(Topic topic) {
    List<Topic> topics =
        topic.equals(Topics.JOURNAL)
            ? List.of(
                Topics.TASKS, Topics.UNITS, Topics.DIRECTIVES, Topics.CLOCK, Topics.progress("any"))
            : List.of(topic);
    return SchemaProvisioner.definitions(topics).values().stream()
        .map(definition -> new Schema.Parser().parse(definition.text()).getFullName())
        .collect(Collectors.toSet());
  }

  private static void add(
      ConsumerRecord<byte[], byte[]> record, String flaw, List<Discrepancy> found) {
    found.add(
        new Discrepancy(
            Discrepancy.Kind.SCHEMA_LOST,
            record.topic(),
            record.partition(),
            new OffsetRange(0, 0),
            flaw));
  }
}
