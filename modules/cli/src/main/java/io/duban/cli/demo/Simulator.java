package io.duban.cli.demo;

import io.duban.cli.demo.scenario.SimulatedAction;
import io.duban.cli.stack.LocalStack;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.Topics;
import io.duban.pipeline.mapping.DirectiveMapping;
import io.duban.pipeline.mapping.TaskMapping;
import io.duban.pipeline.mapping.UnitMapping;
import io.duban.registry.SchemaRegistry;
import io.duban.registry.serde.AvroSerializer;
import io.duban.rules.directive.Directive;
import io.duban.rules.task.Notice;
import io.duban.sdk.ProgressReporter;
import io.duban.sdk.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Where actions become records on real topics. */
final class Simulator implements AutoCloseable {

  private final LocalStack stack;
  private final SchemaRegistry registry;
  private final VirtualClock clock;
  private final AvroSerializer<SpecificRecord> encoder;
  private final Producer<String, byte[]> producer;
  private final Map<String, ProgressReporter> reporters = new HashMap<>();

  Simulator(LocalStack stack, SchemaRegistry registry, VirtualClock clock) {
    this.stack = stack;
    this.registry = registry;
    this.clock = clock;
    this.encoder = new AvroSerializer<>(registry);
    Map<String, Object> settings = new HashMap<>(stack.kafka());
    settings.put("linger.ms", 0);
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** Publishes the units and tasks of a notice; returns the places of the records. */
  Set<String> publish(Notice notice) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    notice
        .units()
        .forEach(unit -> sent.add(send(Topics.UNITS.name(), unit.id(), UnitMapping.event(unit))));
    notice
        .tasks()
        .forEach(task -> sent.add(send(Topics.TASKS.name(), task.id(), TaskMapping.event(task))));
    return places(sent);
  }

  /** Plays the actions of a day; returns the places of the records. */
  Set<String> play(List<SimulatedAction> actions) {
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (SimulatedAction action : actions) {
      if (action instanceof SimulatedAction.Says says) {
        receipts.add(reporter(says.unit()).report(says.progress()));
      } else if (action instanceof SimulatedAction.SendsRubbish rubbish) {
        sent.add(send(rubbish));
      } else if (action instanceof SimulatedAction.Decides decision) {
        sent.add(decide(decision.directive()));
      }
    }
    Set<String> places = places(sent);
    for (CompletableFuture<Receipt> receipt : receipts) {
      Receipt got = receipt.join();
      places.add(got.topic() + "/" + got.partition() + "/" + got.offset());
    }
    return places;
  }

  private ProgressReporter reporter(String unit) {
    return reporters.computeIfAbsent(
        unit,
        name ->
            ProgressReporter.forUnit(name)
                .bootstrap(stack.bootstrap())
                .registry(registry)
                .property("linger.ms", 0)
                .zone(clock.getZone())
                .clock(clock)
                .build());
  }

  private Future<RecordMetadata> decide(Directive directive) {
    return send(Topics.DIRECTIVES.name(), directive.task(), DirectiveMapping.event(directive));
  }

  private Future<RecordMetadata> send(SimulatedAction.SendsRubbish action) {
    String topic = Topics.progress(action.unit()).name();
    LocalDate today = LocalDate.now(clock);
    ProgressReported.Builder report =
        ProgressReported.newBuilder()
            .setEventId(
                UUID.nameUUIDFromBytes(action.toString().getBytes(StandardCharsets.UTF_8))
                    .toString())
            .setTask(action.task())
            .setUnit(action.unit())
            .setAsOf(today)
            .setPercent(50.0);
    switch (action.rubbish()) {
      case BYTES -> {
        return send(topic, action.task(), new byte[] {1, 2, 3, 4});
      }
      case PERCENT_OF_140 -> report.setPercent(140.0);
      case ANOTHER_UNITS_NAME -> report.setUnit("somebody-else");
      case UNKNOWN_TASK -> report.setTask(action.task() + "-old");
      case NEXT_MONTHS_FIGURES -> report.setAsOf(today.plusMonths(1));
      case UNKNOWN_FIGURE -> report.setValues(Map.of("turnover", 12.0));
    }
    return send(topic, action.task(), report.build());
  }

  private Future<RecordMetadata> send(String topic, String key, SpecificRecord event) {
    return send(topic, key, encoder.serialize(topic, event));
  }

  private Future<RecordMetadata> send(String topic, String key, byte[] value) {
    return producer.send(new ProducerRecord<>(topic, null, clock.millis(), key, value));
  }

  private static Set<String> places(List<Future<RecordMetadata>> sent) {
    Set<String> places = new HashSet<>();
    for (Future<RecordMetadata> one : sent) {
      try {
        RecordMetadata got = one.get();
        places.add(got.topic() + "/" + got.partition() + "/" + got.offset());
      } catch (ExecutionException e) {
        throw new IllegalStateException("a record could not be sent", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while records were sent", e);
      }
    }
    return places;
  }

  @Override
  public void close() {
    reporters.values().forEach(ProgressReporter::close);
    producer.close();
  }
}
