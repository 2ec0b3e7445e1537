package io.duban.pipeline.service;

import java.util.List;

/**
 * How a pipeline is.
 *
 * @param alive whether it can still recover by itself
 * @param ready whether it takes in and judges what comes, and has caught up with what was there
 *     when it began
 * @param state state of Kafka Streams
 * @param reasons why it is not ready, empty if it is
 * @param topicDrift number of settings of topics that differ from the catalogue's
 */
public record Health(
    boolean alive, boolean ready, String state, List<String> reasons, int topicDrift) {}
