package io.duban.registry.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.duban.registry.RegistryError;
import io.duban.registry.RegistryRefusedException;
import io.duban.registry.SampleSchemas;
import io.duban.registry.SchemaDefinition;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RestorationTest {

  private static final String SUBJECT = "person-value";

  private final List<RegistryChange> journal = new ArrayList<>();
  private final InMemorySchemaRegistry registry =
      new InMemorySchemaRegistry(List.of(), journal::add);

  @Test
  void shouldPutASchemaBackUnderItsIdAndVersion() {
    // Given
    registry.register("other-value", SampleSchemas.team(registered("any-value"), 1));

    // When
    registry.restore(SUBJECT, 3, 41, SampleSchemas.WITH_OPTIONAL_AGE);
    registry.restore(SUBJECT, 2, 17, SampleSchemas.WITH_REQUIRED_AGE);

    // Then
    assertThat(registry.definition(41)).isEqualTo(SampleSchemas.WITH_OPTIONAL_AGE);
    assertThat(registry.definition(17)).isEqualTo(SampleSchemas.WITH_REQUIRED_AGE);
    assertThat(registry.versions(SUBJECT)).containsExactly(2, 3);
    assertThat(registry.register(SUBJECT, SampleSchemas.WITH_OPTIONAL_CITY)).isEqualTo(42);
    assertThat(new InMemorySchemaRegistry(journal, RegistryJournal.NONE).everything())
        .isEqualTo(registry.everything());
  }

  @Test
  void shouldGiveOneSchemaTheSeveralIdsThatRecordsCarry() {
    // Given
    int id = registry.register(SUBJECT, SampleSchemas.FIRST);

    // When
    registry.restore(SUBJECT, 2, 41, SampleSchemas.FIRST);

    // Then
    assertThat(registry.definition(41)).isEqualTo(registry.definition(id));
    assertThat(registry.register(SUBJECT, SampleSchemas.FIRST)).isEqualTo(id);
    assertThat(registry.lookUp(SUBJECT, SampleSchemas.FIRST).version()).isEqualTo(1);
  }

  @Test
  void shouldChangeNothingWhereTheSchemaIsInItsPlace() {
    // Given
    registry.restore(SUBJECT, 1, 7, SampleSchemas.FIRST);
    int changes = journal.size();

    // When
    registry.restore(SUBJECT, 1, 7, SampleSchemas.FIRST);

    // Then
    assertThat(journal).hasSize(changes);
  }

  @Test
  void shouldBringADeletedVersionBack() {
    // Given
    registry.restore(SUBJECT, 1, 7, SampleSchemas.FIRST);
    registry.deleteSubject(SUBJECT, false);

    // When
    registry.restore(SUBJECT, 1, 7, SampleSchemas.FIRST);

    // Then
    assertThat(registry.versions(SUBJECT)).containsExactly(1);
  }

  @Test
  void shouldNotTakeTheIdOrVersionOfAnotherSchema() {
    // Given
    registry.restore(SUBJECT, 1, 7, SampleSchemas.FIRST);
    registry.restore("gone-value", 1, 9, SampleSchemas.WITH_OPTIONAL_CITY);
    registry.deleteSubject("gone-value", false);
    registry.deleteSubject("gone-value", true);

    // Then
    SchemaDefinition other = SampleSchemas.WITH_OPTIONAL_AGE;
    assertRefused(() -> registry.restore("new-value", 1, 7, other), "Id 7");
    assertRefused(() -> registry.restore("new-value", 1, 9, other), "Id 9");
    assertRefused(() -> registry.restore(SUBJECT, 1, 8, other), "Version 1");
    assertRefused(() -> registry.restore(SUBJECT, 1, 8, SampleSchemas.FIRST), "Version 1");
    assertRefused(() -> registry.restore(SUBJECT, 2, 0, other), "from 1");
  }

  private String registered(String subject) {
    registry.register(subject, SampleSchemas.FIRST);
    return subject;
  }

  private static void assertRefused(ThrowingCallable restoring, String why) {
    assertThatExceptionOfType(RegistryRefusedException.class)
        .isThrownBy(restoring)
        .withMessageContaining(why)
        .extracting(RegistryRefusedException::error)
        .isEqualTo(RegistryError.OPERATION_NOT_PERMITTED);
  }
}
