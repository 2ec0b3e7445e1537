package io.duban.registry.serde;

import io.duban.registry.serde.UndecodableException.Reason;
import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;

/** The five bytes before each record. */
final class WireFormat {

  static final int PREFIX_LENGTH = 5;

  private static final byte MAGIC = 0;
  private static final String KEY_HEADER = "__key_schema_id";
  private static final String VALUE_HEADER = "__value_schema_id";

  private WireFormat() {}

  static byte[] prefix(int schemaId) {
    return ByteBuffer.allocate(PREFIX_LENGTH).put(MAGIC).putInt(schemaId).array();
  }

  static int schemaId(byte[] bytes) {
    if (bytes.length < PREFIX_LENGTH) {
      throw new UndecodableException(
          Reason.NOT_AVRO_WIRE_FORMAT,
          "A record of %d bytes is too short for the zero byte and schema id it must begin with"
              .formatted(bytes.length));
    }
    if (bytes[0] != MAGIC) {
      throw new UndecodableException(
          Reason.NOT_AVRO_WIRE_FORMAT,
          "A record begins with the byte 0x%02x instead of 0x00; write it with a Confluent-compatible Avro serializer"
              .formatted(bytes[0]));
    }
    return ByteBuffer.wrap(bytes).getInt(1);
  }

  static void refuseHeaderMode(Headers headers, boolean isKey) {
    String header = isKey ? KEY_HEADER : VALUE_HEADER;
    if (headers != null && headers.lastHeader(header) != null) {
      throw new UndecodableException(
          Reason.HEADER_MODE,
          "A record names its schema by the header %s, which is not supported; let its producer write the schema id before the record"
              .formatted(header));
    }
  }
}
