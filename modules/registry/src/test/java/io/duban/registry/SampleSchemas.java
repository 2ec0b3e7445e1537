package io.duban.registry;

/** Versions of one record, each with what sets it apart. */
public final class SampleSchemas {

  public static final SchemaDefinition FIRST = person("");
  public static final SchemaDefinition WITH_OPTIONAL_AGE =
      person(", {\"name\": \"age\", \"type\": \"int\", \"default\": 0}");
  public static final SchemaDefinition WITH_REQUIRED_AGE =
      person(", {\"name\": \"age\", \"type\": \"int\"}");
  public static final SchemaDefinition WITH_OPTIONAL_CITY =
      person(", {\"name\": \"city\", \"type\": \"string\", \"default\": \"\"}");

  private SampleSchemas() {}

  private static SchemaDefinition person(String furtherFields) {
    return SchemaDefinition.avro(
        """
        {"type": "record", "name": "Person", "namespace": "sample", "doc": "“人”: 𠮷 & 100%% ☂",
         "fields": [{"name": "name", "type": "string"}%s]}
        """
            .formatted(furtherFields));
  }

  /** A record that uses Person of another subject. */
  public static SchemaDefinition team(String personSubject, int version) {
    return SchemaDefinition.avro(
        """
        {"type": "record", "name": "Team", "namespace": "sample",
         "fields": [{"name": "lead", "type": "sample.Person"}]}
        """,
        new SchemaReference("sample.Person", personSubject, version));
  }
}
