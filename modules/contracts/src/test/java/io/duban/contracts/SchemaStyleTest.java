package io.duban.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaStyleTest {

  static Collection<Schema> types() {
    return SchemaFiles.in(SchemaFiles.CURRENT).values();
  }

  @ParameterizedTest
  @MethodSource("types")
  void shouldExplainATypeAndEveryField(Schema type) {
    // Given
    List<Field> fields = type.getType() == Schema.Type.RECORD ? type.getFields() : List.of();

    // When
    List<Field> unexplained =
        fields.stream().filter(field -> field.doc() == null || field.doc().isBlank()).toList();

    // Then
    assertThat(unexplained).isEmpty();
    assertThat(type.getNamespace()).isEqualTo("io.duban.contracts");
    assertThat(type.getType() == Schema.Type.ENUM || type.getDoc() != null).isTrue();
  }

  @ParameterizedTest
  @MethodSource("types")
  void shouldGiveEveryEnumADefaultForSymbolsToCome(Schema type) {
    // When
    boolean open = type.getType() != Schema.Type.ENUM || type.getEnumDefault() != null;

    // Then
    assertThat(open).as(type.getFullName()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("types")
  void shouldGiveADefaultToWhateverMayBeAbsent(Schema type) {
    // Given
    List<Field> fields = type.getType() == Schema.Type.RECORD ? type.getFields() : List.of();

    // When
    List<Field> optional =
        fields.stream().filter(field -> field.schema().getType() == Schema.Type.UNION).toList();

    // Then
    assertThat(optional).allMatch(field -> field.schema().getTypes().get(0).isNullable());
    assertThat(optional).allMatch(Field::hasDefaultValue);
  }

  @ParameterizedTest
  @MethodSource("types")
  void shouldGiveADefaultToEveryFieldOfALaterVersion(Schema type) {
    // Given
    List<Field> later = new ArrayList<>();
    for (Path version : SchemaFiles.versions(SchemaFiles.RELEASED)) {
      Map<String, Schema> released = SchemaFiles.in(version);
      Schema before = released.get(type.getFullName());
      if (before != null && type.getType() == Schema.Type.RECORD) {
        type.getFields().stream()
            .filter(field -> before.getField(field.name()) == null)
            .forEach(later::add);
      }
    }

    // When
    List<Field> closed = later.stream().filter(field -> !field.hasDefaultValue()).toList();

    // Then
    assertThat(closed).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void shouldMarkDatesAndDecimalsAsSuch(Schema type) {
    // Given
    List<Field> fields = type.getType() == Schema.Type.RECORD ? type.getFields() : List.of();

    // When
    List<Field> bytes =
        fields.stream().filter(field -> holds(field.schema(), Schema.Type.BYTES)).toList();

    // Then
    assertThat(bytes).allMatch(field -> isDecimal(field.schema()));
  }

  private static boolean holds(Schema schema, Schema.Type type) {
    return schema.getType() == Schema.Type.UNION
        ? schema.getTypes().stream().anyMatch(branch -> holds(branch, type))
        : schema.getType() == type;
  }

  private static boolean isDecimal(Schema schema) {
    return schema.getType() == Schema.Type.UNION
        ? schema.getTypes().stream().anyMatch(SchemaStyleTest::isDecimal)
        : schema.getLogicalType() instanceof LogicalTypes.Decimal;
  }
}
