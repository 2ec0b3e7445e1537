package io.duban.pipeline.fetching;

import io.duban.contracts.Limits;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.message.FetchResponseData.FetchableTopicResponse;
import org.apache.kafka.common.message.FetchResponseData.PartitionData;
import org.apache.kafka.common.record.internal.DefaultRecordBatch;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.MutableRecordBatch;
import org.apache.kafka.common.requests.FetchRequest;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.utils.ByteBufferOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through what a broker answers before a consumer sees it. Of one topic it lets pass only so
 * much at once as {@link Limits#UNCOMPRESSED_BATCH}; the consumer asks again for the rest.
 */
final class ResponseGuard {
  private static final Logger LOG = LoggerFactory.getLogger(ResponseGuard.class);
  private static final int TRIES = 3;

  private final Predicate<String> guarded;
  private final BatchGuard batches = new BatchGuard();
  private final Map<Uuid, String> names = new HashMap<>();
  private final Map<TopicPartition, Damage> damages = new HashMap<>();

  private record Damage(long offset, int times) {}

  /**
   * A guard.
   *
   * @param guarded the topics to which others write
   */
  ResponseGuard(Predicate<String> guarded) {
    this.guarded = guarded;
  }

  /** Learns the names of topics, which the answer does not tell. */
  synchronized void asked(FetchRequest.Builder request) {
    request.fetchData().forEach((partition, asked) -> names.put(asked.topicId, partition.topic()));
  }

  synchronized void guard(FetchResponse response) {
    for (FetchableTopicResponse topic : response.data().responses()) {
      String name =
          topic.topic().isEmpty() ? names.getOrDefault(topic.topicId(), "") : topic.topic();
      if (name.isEmpty() || guarded.test(name)) {
        guard(name, topic);
      }
    }
  }

  private void guard(String name, FetchableTopicResponse topic) {
    long left = Limits.UNCOMPRESSED_BATCH;
    for (PartitionData partition : topic.partitions()) {
      if (partition.records() instanceof MemoryRecords records && records.sizeInBytes() > 0) {
        TopicPartition place = new TopicPartition(name, partition.partitionIndex());
        Passing passing = new Passing(place, records, partition.highWatermark(), left);
        partition.setRecords(passing.through());
        left = passing.left;
      }
    }
  }

  /** What passes of the records of one partition. */
  private final class Passing {
    private final TopicPartition place;
    private final MemoryRecords records;
    private final long end;
    private final ByteBufferOutputStream out;
    private boolean changed;
    private long left;

    private Passing(TopicPartition place, MemoryRecords records, long end, long left) {
      this.place = place;
      this.records = records;
      this.end = end;
      this.left = left;
      this.out = new ByteBufferOutputStream(records.sizeInBytes());
    }

    private MemoryRecords through() {
      Iterator<MutableRecordBatch> all = records.batches().iterator();
      MutableRecordBatch batch = all.hasNext() ? all.next() : null;
      while (batch != null) {
        MutableRecordBatch next = all.hasNext() ? all.next() : null;
        if (left <= 0 || !pass(batch, next)) {
          changed = true;
          break;
        }
        batch = next;
      }
      if (!changed) {
        return records;
      }
      ByteBuffer passed = out.buffer();
      passed.flip();
      return MemoryRecords.readableRecords(passed);
    }

    private boolean pass(MutableRecordBatch batch, MutableRecordBatch next) {
      if (!(batch instanceof DefaultRecordBatch known)) {
        batch.writeTo(out);
        return true;
      }
      if (!known.isValid()) {
        return passDamaged(known, next);
      }
      if (batches.harmless(known)) {
        known.writeTo(out);
      } else {
        changed = true;
        out.write(batches.rewrite(known));
      }
      left -= batches.looked();
      return true;
    }

    /** Damaged on its way it comes right when it is asked for again; damaged on disk never. */
    private boolean passDamaged(DefaultRecordBatch batch, MutableRecordBatch next) {
      changed = true;
      Damage before = damages.get(place);
      int times = before == null || before.offset() != batch.baseOffset() ? 1 : before.times() + 1;
      damages.put(place, new Damage(batch.baseOffset(), times));
      if (times < TRIES) {
        return false;
      }
      long last = next == null ? Math.min(batch.lastOffset(), end - 1) : next.baseOffset() - 1;
      LOG.error(
          "The batch at {} of {} is damaged on the broker; offsets up to {} are set aside",
          batch.baseOffset(),
          place,
          last);
      out.write(BatchGuard.inPlaceOf(batch, Math.max(batch.baseOffset(), last)));
      return true;
    }
  }
}
