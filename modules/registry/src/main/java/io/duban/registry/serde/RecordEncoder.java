package io.duban.registry.serde;

import io.duban.registry.serde.UnencodableException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** Writes values of one schema under one id. */
final class RecordEncoder {

  private final Schema schema;
  private final byte[] prefix;
  private final DatumWriter<Object> writer;

  RecordEncoder(Schema schema, int id) {
    this(schema, id, writerOf(schema));
  }

  RecordEncoder(Schema schema, int id, DatumWriter<Object> writer) {
    this.schema = schema;
    this.prefix = WireFormat.prefix(id);
    this.writer = writer;
  }

  static DatumWriter<Object> writerOf(Schema schema) {
    return new SpecificDatumWriter<>(schema, DataModels.forWriting(schema));
  }

  // Avro answers a value that does not fit with whatever its generated casts and lookups throw.
  byte[] encode(Object value) {
    try {
      return EncodingBuffer.ofThread().encode(prefix, writer, value);
    } catch (IOException | RuntimeException e) {
      throw new UnencodableException(
          Reason.INVALID_RECORD,
          "A value does not follow its schema %s: %s"
              .formatted(schema.getFullName(), e.getMessage()),
          e);
    }
  }

  /** A thread's working memory for encoding, kept from record to record. */
  private static final class EncodingBuffer {

    private static final int KEPT_BYTES = 1 << 20;
    private static final ThreadLocal<EncodingBuffer> OF_THREAD =
        ThreadLocal.withInitial(EncodingBuffer::new);

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private BinaryEncoder encoder;

    static EncodingBuffer ofThread() {
      return OF_THREAD.get();
    }

    byte[] encode(byte[] prefix, DatumWriter<Object> writer, Object value) throws IOException {
      bytes.reset();
      bytes.writeBytes(prefix);
      encoder = EncoderFactory.get().binaryEncoder(bytes, encoder);
      writer.write(value, encoder);
      encoder.flush();
      byte[] encoded = bytes.toByteArray();
      if (encoded.length > KEPT_BYTES) {
        bytes = new ByteArrayOutputStream(512);
      }
      return encoded;
    }
  }
}
