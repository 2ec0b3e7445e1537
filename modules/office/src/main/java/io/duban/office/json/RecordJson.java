package io.duban.office.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.duban.rules.calendar.Quarter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.specific.SpecificRecord;

/**
 * Java records as JSON on one line: components in their order, days and times as ISO 8601 writes
 * them, decimals as plain numbers, enums by name, events as {@link EventJson} has them.
 */
public final class RecordJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .addModule(
              new SimpleModule()
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(Quarter.class, ToStringSerializer.instance)
                  .addSerializer(SpecificRecord.class, new EventSerializer()))
          .build();

  private RecordJson() {}

  public static String line(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
    }
  }

  private static final class EventSerializer extends JsonSerializer<SpecificRecord> {
    @Override
    public void serialize(SpecificRecord event, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeTree(MAPPER.readTree(EventJson.line(event)));
    }
  }
}
