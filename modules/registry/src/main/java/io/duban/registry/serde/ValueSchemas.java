package io.duban.registry.serde;

import io.duban.registry.serde.UnencodableException.Reason;
import java.nio.ByteBuffer;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;

/** The schema of a value: its own, or that of a primitive. */
final class ValueSchemas {

  private static final Map<Class<?>, Schema> PRIMITIVES =
      Map.of(
          String.class, Schema.create(Schema.Type.STRING),
          Integer.class, Schema.create(Schema.Type.INT),
          Long.class, Schema.create(Schema.Type.LONG),
          Boolean.class, Schema.create(Schema.Type.BOOLEAN),
          Float.class, Schema.create(Schema.Type.FLOAT),
          Double.class, Schema.create(Schema.Type.DOUBLE),
          byte[].class, Schema.create(Schema.Type.BYTES));

  private ValueSchemas() {}

  static Schema of(Object value) {
    if (value instanceof GenericContainer container) {
      return container.getSchema();
    }
    Schema primitive = PRIMITIVES.get(value.getClass());
    if (primitive == null) {
      throw new UnencodableException(
          Reason.UNSUPPORTED_TYPE,
          "A value of %s has no Avro schema; pass an Avro record or a primitive"
              .formatted(value.getClass()));
    }
    return primitive;
  }

  static Object toAvro(Object value) {
    return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
  }

  static Object fromAvro(Object value) {
    if (value instanceof CharSequence text) {
      return text.toString();
    }
    if (value instanceof ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    }
    return value;
  }
}
