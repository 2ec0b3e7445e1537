package io.duban.registry.serde;

import java.util.List;
import org.apache.avro.Conversion;
import org.apache.avro.Conversions.DecimalConversion;
import org.apache.avro.Conversions.UUIDConversion;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** How Avro's types appear as Java objects. */
final class DataModels {

  private static final SpecificData WRITING = withLogicalTypes(new SpecificData());

  static {
    GeneratedClasses.trust();
  }

  private DataModels() {}

  /** Takes the dates and decimals of a generic record as objects and in their raw form alike. */
  static SpecificData forWriting(Schema schema) {
    Class<?> type = schema.getType() == Schema.Type.RECORD ? classOf(schema) : null;
    return type == null ? WRITING : of(type);
  }

  static SpecificData of(Class<?> generated) {
    return SpecificData.getForClass(generated);
  }

  static GenericData forGenericReading(boolean logicalTypes) {
    return logicalTypes ? withLogicalTypes(new GenericData()) : GenericData.get();
  }

  /** The generated class on the class path that is named as the schema, or null. */
  static Class<?> classOf(Schema schema) {
    try {
      Class<?> type = SpecificData.get().getClass(schema);
      return type != null && SpecificRecord.class.isAssignableFrom(type) ? type : null;
    } catch (SecurityException e) {
      return null;
    }
  }

  private static <T extends GenericData> T withLogicalTypes(T model) {
    List<Conversion<?>> conversions =
        List.of(
            new DecimalConversion(),
            new UUIDConversion(),
            new TimeConversions.DateConversion(),
            new TimeConversions.TimeMillisConversion(),
            new TimeConversions.TimeMicrosConversion(),
            new TimeConversions.TimestampMillisConversion(),
            new TimeConversions.TimestampMicrosConversion(),
            new TimeConversions.LocalTimestampMillisConversion(),
            new TimeConversions.LocalTimestampMicrosConversion());
    conversions.forEach(model::addLogicalTypeConversion);
    return model;
  }
}
