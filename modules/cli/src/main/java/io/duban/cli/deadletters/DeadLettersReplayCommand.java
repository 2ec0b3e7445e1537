package io.duban.cli.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duban.cli.connection.Connection;
import io.duban.cli.connection.ConnectionOptions;
import io.duban.cli.deadletters.Replays.State;
import io.duban.cli.failure.ExitCode;
import io.duban.cli.output.Json;
import io.duban.cli.output.Listing;
import io.duban.cli.output.Output;
import io.duban.cli.output.OutputOptions;
import io.duban.cli.output.Paint;
import io.duban.cli.reading.QuietDecoder;
import io.duban.cli.reading.TopicReader;
import io.duban.contracts.Headers;
import io.duban.contracts.Topics;
import io.duban.pipeline.provision.AdminFutures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "replay",
    description = {
      "Send refused records again, byte for byte, to the topics they came from, once their cause is"
          + " mended.",
      "Shows what it would do; --send does it. What was sent again already is left out.",
      "Needs the right to write to those topics, which the office or whoever runs the system has."
    },
    footer = {
      "  duban dead-letters replay --reason unknown_task --since 2026-03-01",
      "  duban dead-letters replay --reason unknown_task --since 2026-03-01 --send",
      "  duban dead-letters replay --unit shang-wu-ju --send --again"
    })
final class DeadLettersReplayCommand implements Callable<Integer> {
  private record Item(RefusedRecord letter, State state) {
    private String json() {
      Map<String, Object> fields = letter.fields();
      fields.put("replay", state.name());
      return Json.line(fields);
    }
  }

  @Mixin private ConnectionOptions connection;
  @Mixin private OutputOptions output;
  @Mixin private LetterFilter filter;

  @Option(names = "--send", order = 21, description = "Send them.")
  private boolean send;

  @Option(
      names = "--again",
      order = 22,
      description = "Also what was sent again before, and what was refused again then.")
  private boolean again;

  @Override
  public Integer call() {
    Connection cluster = connection.connection();
    Output out = output.open();
    List<Item> chosen;
    int partitions;
    try (TopicReader reader = new TopicReader(cluster)) {
      chosen = chosen(cluster, reader);
      partitions = reader.partitions(Topics.CLOCK);
    }
    List<Item> toSend = chosen.stream().filter(this::isToBeSent).toList();
    if (send) {
      send(cluster, toSend, partitions);
    }
    out.show(listing(out), chosen);
    if (out.isForPeople()) {
      String remark = send ? "replay.sent" : "replay.dryRun";
      out.remark(out.labels().text(remark, toSend.size(), chosen.size()));
    }
    return ExitCode.DONE;
  }

  private List<Item> chosen(Connection cluster, TopicReader reader) {
    try (QuietDecoder decoder = new QuietDecoder(cluster)) {
      List<RefusedRecord> letters =
          reader.records(Topics.DEAD_LETTERS).stream()
              .map(letter -> RefusedRecord.of(letter, decoder))
              .toList();
      List<RefusedRecord> asked = letters.stream().filter(filter::takes).toList();
      Replays replays = new Replays(sentTo(reader, asked), letters);
      return asked.stream().map(letter -> new Item(letter, replays.state(letter))).toList();
    }
  }

  private static List<ConsumerRecord<byte[], byte[]>> sentTo(
      TopicReader reader, List<RefusedRecord> letters) {
    List<ConsumerRecord<byte[], byte[]>> sent = new ArrayList<>();
    letters.stream()
        .flatMap(letter -> letter.origin().ours().stream())
        .distinct()
        .forEach(topic -> sent.addAll(reader.records(topic)));
    return sent;
  }

  private boolean isToBeSent(Item item) {
    return switch (item.state()) {
      case READY -> true;
      case REPLAYED, REFUSED_AGAIN -> again;
      case SUPERSEDED, UNREAD, NOT_OURS -> false;
    };
  }

  private static void send(Connection cluster, List<Item> items, int partitions) {
    Map<String, Object> settings = new HashMap<>(cluster.kafka());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (Item item : items) {
        sent.add(producer.send(copy(item.letter(), partitions)));
      }
      producer.flush();
      sent.forEach(AdminFutures::get);
    }
  }

  /** To the same partition, so that what came in order goes in order, if days come there. */
  private static ProducerRecord<byte[], byte[]> copy(RefusedRecord letter, int partitions) {
    int partition = Integer.parseInt(letter.origin().partition());
    ProducerRecord<byte[], byte[]> copy =
        new ProducerRecord<>(
            letter.origin().topic(),
            partition < partitions ? partition : within(partitions, letter.letter().key()),
            letter.letter().key(),
            letter.letter().value());
    copy.headers().add(Headers.REPLAYED, letter.place().getBytes(UTF_8));
    return copy;
  }

  private static int within(int partitions, byte[] key) {
    return key == null ? 0 : BuiltInPartitioner.partitionForKey(key, partitions);
  }

  private Listing<Item> listing(Output out) {
    return new Listing<>(Item::json)
        .column("time", item -> DeadLettersCommand.TIME.format(item.letter().time()))
        .cut("reason", item -> out.labels().words().reason(item.letter().reason()))
        .column("origin", item -> item.letter().origin())
        .cut("key", item -> item.letter().key())
        .column(
            "replay",
            item ->
                out.labels()
                    .text("replay." + (send && isToBeSent(item) ? "SENT" : item.state().name())),
            item -> isToBeSent(item) ? Paint.GREEN : Paint.DIM);
  }
}
