package io.duban.pipeline.tracker;

import org.apache.kafka.streams.processor.api.Record;

/** A record and the sink it is for. */
record Message(Record<Object, Object> record, String node) {}
