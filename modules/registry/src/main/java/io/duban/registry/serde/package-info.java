/**
 * Records to and from Kafka's bytes, in Confluent's wire format: a zero byte, the schema's id in
 * four bytes, the record in binary Avro.
 */
package io.duban.registry.serde;
