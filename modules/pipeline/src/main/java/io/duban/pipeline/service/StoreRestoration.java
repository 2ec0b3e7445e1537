package io.duban.pipeline.service;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** The stores that are being rebuilt from their changelogs. */
final class StoreRestoration implements StateRestoreListener {
  private final Set<TopicPartition> open = ConcurrentHashMap.newKeySet();

  int open() {
    return open.size();
  }

  @Override
  public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
    open.add(changelog);
  }

  @Override
  public void onBatchRestored(TopicPartition changelog, String store, long end, long restored) {}

  @Override
  public void onRestoreEnd(TopicPartition changelog, String store, long restored) {
    open.remove(changelog);
  }

  @Override
  public void onRestoreSuspended(TopicPartition changelog, String store, long restored) {
    open.remove(changelog);
  }
}
