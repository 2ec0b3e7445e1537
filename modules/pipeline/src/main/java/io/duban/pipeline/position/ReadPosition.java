package io.duban.pipeline.position;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Up to which place of its topic a state was fed. It is committed with the state, so the two cannot
 * disagree, whatever becomes of the offsets of the consumer group.
 */
public final class ReadPosition {
  /** Under which the place is kept. */
  public static final String NEXT = "next";

  // One record comes with every commit; the closed segments are what compaction can take.
  private static final Map<String, String> SMALL_CHANGELOG =
      Map.of("segment.bytes", Integer.toString(1 << 20), "min.cleanable.dirty.ratio", "0.1");

  private final ProcessorContext<?, ?> context;
  private final KeyValueStore<String, Long> store;

  public ReadPosition(ProcessorContext<?, ?> context, String name) {
    this.context = context;
    this.store = context.getStateStore(name);
  }

  /** A store for one position. */
  public static StoreBuilder<?> store(String name) {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.Long())
        .withCachingEnabled()
        .withLoggingEnabled(SMALL_CHANGELOG);
  }

  /** Notes that the record in hand is being read. */
  public void advance() {
    context.recordMetadata().ifPresent(record -> store.put(NEXT, record.offset() + 1));
  }

  /** What a record of the store's changelog says is the next place; empty if it says nothing. */
  public static OptionalLong next(byte[] key, byte[] value) {
    return key != null
            && value != null
            && value.length == Long.BYTES
            && NEXT.equals(new String(key, UTF_8))
        ? OptionalLong.of(ByteBuffer.wrap(value).getLong())
        : OptionalLong.empty();
  }
}
