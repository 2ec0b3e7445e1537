package io.duban.registry.serde;

import org.apache.avro.Schema;

/**
 * {@code <topic>-<full name>}: a topic carries several kinds of record, each with its own history
 * there.
 */
public final class TopicRecordNameStrategy implements SubjectNameStrategy {

  @Override
  public String subjectName(String topic, boolean isKey, Schema schema) {
    return topic + "-" + schema.getFullName();
  }
}
