package io.duban.registry.serde;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;

/** Writes values of one schema as the values of another that a reader of the latter would see. */
final class ConvertingWriter implements DatumWriter<Object> {

  private final DatumWriter<Object> source;
  private final DatumReader<Object> conversion;
  private final DatumWriter<Object> target;

  ConvertingWriter(Schema source, Schema target) {
    this.source = RecordEncoder.writerOf(source);
    this.conversion = new GenericDatumReader<>(source, target);
    this.target = new GenericDatumWriter<>(target);
  }

  @Override
  public void setSchema(Schema schema) {
    throw new UnsupportedOperationException("Both schemas are fixed");
  }

  @Override
  public void write(Object value, Encoder out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    source.write(value, encoder);
    encoder.flush();
    Object converted =
        conversion.read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    target.write(converted, out);
  }
}
