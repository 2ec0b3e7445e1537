package io.duban.registry.serde;

import org.apache.avro.Schema;

/** The schema's full name: a kind of record is the same in all topics. */
public final class RecordNameStrategy implements SubjectNameStrategy {

  @Override
  public String subjectName(String topic, boolean isKey, Schema schema) {
    return schema.getFullName();
  }
}
