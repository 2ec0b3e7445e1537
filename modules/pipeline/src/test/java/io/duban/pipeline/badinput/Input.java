package io.duban.pipeline.badinput;

import io.duban.contracts.Topic;
import org.apache.kafka.common.header.Headers;

/** A record as somebody might write it to one of our topics. */
@SuppressWarnings("ArrayRecordComponent") // The bytes are sent, never compared.
record Input(Topic topic, byte[] key, byte[] value, Headers headers) {}
