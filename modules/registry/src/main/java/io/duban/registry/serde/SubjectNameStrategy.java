package io.duban.registry.serde;

import org.apache.avro.Schema;

/**
 * Names the subject that holds a record's schema. Implementations need a public constructor without
 * parameters.
 */
@FunctionalInterface
public interface SubjectNameStrategy {

  String subjectName(String topic, boolean isKey, Schema schema);
}
