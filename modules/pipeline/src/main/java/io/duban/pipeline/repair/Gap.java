package io.duban.pipeline.repair;

import org.apache.kafka.common.TopicPartition;

/**
 * Places of a partition that cannot be read.
 *
 * @param from the first
 * @param to the one after the last
 */
public record Gap(TopicPartition partition, long from, long to) {}
