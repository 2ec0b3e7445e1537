package io.duban.contracts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * One topic: its name, what is in it, who uses it and how it must be set up. Keys are UTF-8
 * strings, values are Avro records in the Confluent wire format (a zero byte, the schema's id as
 * four bytes, the record).
 *
 * @param name name on the broker
 * @param key what the key says, for people
 * @param values classes of the values
 * @param writers who writes it
 * @param readers who reads it
 * @param partitioning how many partitions it has
 * @param retention what becomes of old records
 * @param time whose clock stamps the records
 * @param maxMessageBytes largest batch the broker takes, compressed, in bytes
 */
public record Topic(
    String name,
    String key,
    List<Class<? extends SpecificRecord>> values,
    Set<User> writers,
    Set<User> readers,
    Partitioning partitioning,
    Retention retention,
    Time time,
    int maxMessageBytes) {

  /** Who uses topics; each has a user of its own on a secured cluster. */
  public enum User {
    PIPELINE,
    /** The supervision office. */
    OFFICE,
    /** Who imports filled-in ledgers, and so reports for any unit. */
    LEDGER,
    /** A unit, of the topic that bears its id. */
    UNIT
  }

  /** How a topic is split. */
  public enum Partitioning {
    /** Equal to that of all topics of this sort, because one task of the pipeline reads them. */
    SHARED,
    /** As the owner likes, at most as many as the shared ones. */
    OWN
  }

  /** What becomes of old records. */
  public enum Retention {
    /** Kept without end: part of the truth that everything is rebuilt from. */
    FOREVER,
    /** Only the latest record of a key is kept. */
    LATEST
  }

  /** Whose clock stamps the records. */
  public enum Time {
    /** The broker's, so that nobody can date back what he says. */
    BROKER,
    /** The sender's: the pipeline carries along the time of the record it answers. */
    SENDER
  }

  public Topic {
    requireNonNull(name, "name");
    requireNonNull(key, "key");
    values = List.copyOf(values);
    writers = Set.copyOf(writers);
    readers = Set.copyOf(readers);
    requireNonNull(partitioning, "partitioning");
    requireNonNull(retention, "retention");
    requireNonNull(time, "time");
  }

  /** Another topic that is set up like this one. */
  public Topic withName(String other) {
    return new Topic(
        other, key, values, writers, readers, partitioning, retention, time, maxMessageBytes);
  }

  /** The settings the topic must have on a broker whose settings are meant to differ in some. */
  public Map<String, String> settings(Map<String, String> overrides) {
    Map<String, String> settings = settings();
    settings.putAll(overrides);
    return settings;
  }

  /** The settings the topic must have on the broker, by Kafka's names. */
  public Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("max.message.bytes", Integer.toString(maxMessageBytes));
    settings.put("message.timestamp.type", time == Time.BROKER ? "LogAppendTime" : "CreateTime");
    if (retention == Retention.LATEST) {
      settings.put("cleanup.policy", "compact");
    } else {
      settings.put("cleanup.policy", "delete");
      settings.put("retention.ms", "-1");
      settings.put("retention.bytes", "-1");
    }
    return settings;
  }
}
