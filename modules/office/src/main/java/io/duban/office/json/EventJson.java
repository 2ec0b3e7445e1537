package io.duban.office.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;

/**
 * Events as JSON: fields in the schema's order, maps by key, dates as {@code yyyy-MM-dd}, decimals
 * as plain numbers that keep their scale, enums by name. Equal events give equal text.
 */
public final class EventJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private EventJson() {}

  /** Indented by two spaces, each line ended by {@code \n}. */
  public static String pretty(SpecificRecord event) {
    return write(event, prettyPrinter()) + "\n";
  }

  /** The events as one indented array. */
  public static String pretty(Collection<? extends SpecificRecord> events) {
    return write(events, prettyPrinter()) + "\n";
  }

  /** On one line without an end of line, for JSON Lines. */
  public static String line(SpecificRecord event) {
    return write(event, null);
  }

  private static PrettyPrinter prettyPrinter() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }

  private static String write(Object value, PrettyPrinter printer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.setPrettyPrinter(printer);
      writeValue(value, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void writeValue(Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof IndexedRecord fields) {
      writeRecord(fields, json);
    } else if (value instanceof Map<?, ?> entries) {
      writeMap(entries, json);
    } else if (value instanceof Collection<?> items) {
      writeArray(items, json);
    } else {
      writeScalar(value, json);
    }
  }

  private static void writeRecord(IndexedRecord fields, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Schema.Field field : fields.getSchema().getFields()) {
      json.writeFieldName(field.name());
      writeValue(fields.get(field.pos()), json);
    }
    json.writeEndObject();
  }

  private static void writeMap(Map<?, ?> entries, JsonGenerator json) throws IOException {
    Map<String, Object> sorted = new TreeMap<>();
    entries.forEach((key, value) -> sorted.put(key.toString(), value));
    json.writeStartObject();
    for (Map.Entry<String, Object> entry : sorted.entrySet()) {
      json.writeFieldName(entry.getKey());
      writeValue(entry.getValue(), json);
    }
    json.writeEndObject();
  }

  private static void writeArray(Collection<?> items, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Object item : items) {
      writeValue(item, json);
    }
    json.writeEndArray();
  }

  private static void writeScalar(Object value, JsonGenerator json) throws IOException {
    if (value instanceof BigDecimal number) {
      json.writeNumber(number);
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(value.toString());
    }
  }
}
