package io.duban.registry.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;

/** A thread's working memory for encoding, kept from record to record. */
final class EncodingBuffer {

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
