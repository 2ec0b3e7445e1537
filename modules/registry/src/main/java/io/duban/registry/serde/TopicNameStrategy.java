package io.duban.registry.serde;

import org.apache.avro.Schema;

/** {@code <topic>-key} or {@code <topic>-value}: a topic carries one kind of record. */
public final class TopicNameStrategy implements SubjectNameStrategy {

  @Override
  public String subjectName(String topic, boolean isKey, Schema schema) {
    return topic + (isKey ? "-key" : "-value");
  }
}
