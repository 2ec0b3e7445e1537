package io.duban.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import org.apache.avro.Schema;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every registry does, wherever it runs. */
public abstract class SchemaRegistryContract {

  private static final int UNKNOWN_ID = 1_987_654_321;

  private final String subject = "contract-" + UUID.randomUUID() + "-value";
  private SchemaRegistry registry;

  /** The registry under test; it may hold other subjects. */
  protected abstract SchemaRegistry connect();

  @BeforeEach
  void connectToRegistry() {
    registry = connect();
    registry.setCompatibility(subject, Compatibility.BACKWARD);
  }

  @AfterEach
  void closeRegistry() {
    registry.close();
  }

  @Test
  void shouldGiveARegisteredSchemaBackById() {
    // Given
    int id = registry.register(subject, SampleSchemas.FIRST);

    // When
    SchemaDefinition definition = registry.definition(id);

    // Then
    assertThat(parsed(definition)).isEqualTo(parsed(SampleSchemas.FIRST));
    assertThat(parsed(definition).getDoc()).isEqualTo(parsed(SampleSchemas.FIRST).getDoc());
  }

  @Test
  void shouldKeepIdAndVersionWhenTheSameSchemaIsRegisteredAgain() {
    // Given
    int first = registry.register(subject, SampleSchemas.FIRST);

    // When
    int second = registry.register(subject, SampleSchemas.FIRST);

    // Then
    assertThat(second).isEqualTo(first);
    assertThat(registry.versions(subject)).containsExactly(1);
  }

  @Test
  void shouldGiveTheSameSchemaTheSameIdInAnotherSubject() {
    // Given
    int id = registry.register(subject, SampleSchemas.FIRST);

    // When
    int elsewhere = registry.register("other-" + subject, SampleSchemas.FIRST);

    // Then
    assertThat(elsewhere).isEqualTo(id);
  }

  @Test
  void shouldCountVersionsAndKnowTheLatest() {
    // Given
    registry.register(subject, SampleSchemas.FIRST);
    int id = registry.register(subject, SampleSchemas.WITH_OPTIONAL_AGE);

    // When
    RegisteredSchema latest = registry.latest(subject);

    // Then
    assertThat(latest.subject()).isEqualTo(subject);
    assertThat(latest.version()).isEqualTo(2);
    assertThat(latest.id()).isEqualTo(id);
    assertThat(registry.versions(subject)).containsExactly(1, 2);
    assertThat(parsed(registry.version(subject, 1).definition()))
        .isEqualTo(parsed(SampleSchemas.FIRST));
  }

  @Test
  void shouldFindTheVersionThatHoldsASchema() {
    // Given
    int id = registry.register(subject, SampleSchemas.FIRST);
    registry.register(subject, SampleSchemas.WITH_OPTIONAL_AGE);

    // When
    RegisteredSchema found = registry.lookUp(subject, SampleSchemas.FIRST);

    // Then
    assertThat(found.version()).isEqualTo(1);
    assertThat(found.id()).isEqualTo(id);
  }

  @Test
  void shouldListSubjects() {
    // Given
    registry.register(subject, SampleSchemas.FIRST);

    // When
    var subjects = registry.subjects();

    // Then
    assertThat(subjects).contains(subject).isSorted();
  }

  @Test
  void shouldRefuseAnUnknownSubject() {
    assertRefusal(() -> registry.latest(subject), RegistryError.SUBJECT_NOT_FOUND);
    assertRefusal(() -> registry.versions(subject), RegistryError.SUBJECT_NOT_FOUND);
  }

  @Test
  void shouldRefuseAnUnknownVersion() {
    // Given
    registry.register(subject, SampleSchemas.FIRST);

    // When
    ThrowingCallable asking = () -> registry.version(subject, 7);

    // Then
    assertRefusal(asking, RegistryError.VERSION_NOT_FOUND);
  }

  @Test
  void shouldRefuseAnUnknownId() {
    assertRefusal(() -> registry.definition(UNKNOWN_ID), RegistryError.SCHEMA_NOT_FOUND);
  }

  @Test
  void shouldRefuseToLookUpASchemaThatTheSubjectDoesNotHold() {
    // Given
    registry.register(subject, SampleSchemas.FIRST);

    // When
    ThrowingCallable asking = () -> registry.lookUp(subject, SampleSchemas.WITH_OPTIONAL_CITY);

    // Then
    assertRefusal(asking, RegistryError.SCHEMA_NOT_FOUND);
  }

  @Test
  void shouldRefuseTextThatIsNoSchema() {
    assertRefusal(
        () -> registry.register(subject, SchemaDefinition.avro("{\"type\": \"nonsense\"}")),
        RegistryError.INVALID_SCHEMA);
  }

  @Test
  void shouldRefuseAnIncompatibleSchema() {
    // Given
    registry.register(subject, SampleSchemas.FIRST);

    // When
    ThrowingCallable registering =
        () -> registry.register(subject, SampleSchemas.WITH_REQUIRED_AGE);

    // Then
    assertRefusal(registering, RegistryError.INCOMPATIBLE_SCHEMA);
    assertThat(registry.versions(subject)).containsExactly(1);
  }

  @Test
  void shouldTellWhetherASchemaIsCompatible() {
    // Given
    registry.register(subject, SampleSchemas.FIRST);

    // When
    CompatibilityResult good = registry.check(subject, SampleSchemas.WITH_OPTIONAL_AGE);
    CompatibilityResult bad = registry.check(subject, SampleSchemas.WITH_REQUIRED_AGE);

    // Then
    assertThat(good.compatible()).isTrue();
    assertThat(bad.compatible()).isFalse();
    assertThat(registry.versions(subject)).containsExactly(1);
  }

  @Test
  void shouldJudgeByTheLevelOfTheSubject() {
    // Given
    registry.setCompatibility(subject, Compatibility.FORWARD);
    registry.register(subject, SampleSchemas.FIRST);

    // When
    registry.register(subject, SampleSchemas.WITH_REQUIRED_AGE);

    // Then
    assertThat(registry.compatibility(subject)).isEqualTo(Compatibility.FORWARD);
    assertThat(registry.versions(subject)).hasSize(2);
  }

  @Test
  void shouldTakeAnythingWithoutALevel() {
    // Given
    registry.setCompatibility(subject, Compatibility.NONE);
    registry.register(subject, SampleSchemas.FIRST);

    // When
    registry.register(subject, SchemaDefinition.avro("\"long\""));

    // Then
    assertThat(registry.versions(subject)).hasSize(2);
  }

  @Test
  void shouldUseTheRegistrysLevelWhereASubjectHasNone() {
    // Given
    Compatibility before = registry.compatibility();

    // When
    registry.setCompatibility(Compatibility.FULL_TRANSITIVE);

    // Then
    try {
      assertThat(registry.compatibility()).isEqualTo(Compatibility.FULL_TRANSITIVE);
      assertThat(registry.compatibility("no-level-" + subject))
          .isEqualTo(Compatibility.FULL_TRANSITIVE);
    } finally {
      registry.setCompatibility(before);
    }
  }

  @Test
  void shouldFillInReferences() {
    // Given
    String people = "people-" + subject;
    registry.register(people, SampleSchemas.FIRST);
    int id = registry.register(subject, SampleSchemas.team(people, 1));

    // When
    SchemaDefinition definition = registry.definition(id);

    // Then
    assertThat(definition.references())
        .containsExactly(new SchemaReference("sample.Person", people, 1));
    assertThat(parsed(definition).getField("lead").schema()).isEqualTo(parsed(SampleSchemas.FIRST));
  }

  @Test
  void shouldRefuseAReferenceToNothing() {
    assertRefusal(
        () -> registry.register(subject, SampleSchemas.team("nobody-" + subject, 1)),
        RegistryError.INVALID_SCHEMA);
  }

  @Test
  void shouldDeleteAVersionButKeepItsSchemaReadable() {
    // Given
    int id = registry.register(subject, SampleSchemas.FIRST);
    registry.register(subject, SampleSchemas.WITH_OPTIONAL_AGE);

    // When
    int deleted = registry.deleteVersion(subject, 1, false);

    // Then
    assertThat(deleted).isEqualTo(1);
    assertThat(registry.versions(subject)).containsExactly(2);
    assertThat(parsed(registry.definition(id))).isEqualTo(parsed(SampleSchemas.FIRST));
  }

  @Test
  void shouldDeleteASubject() {
    // Given
    registry.register(subject, SampleSchemas.FIRST);
    registry.register(subject, SampleSchemas.WITH_OPTIONAL_AGE);

    // When
    var deleted = registry.deleteSubject(subject, false);

    // Then
    assertThat(deleted).containsExactly(1, 2);
    assertThat(registry.subjects()).doesNotContain(subject);
  }

  @Test
  void shouldDeletePermanentlyOnlyWhatIsDeletedAlready() {
    // Given
    registry.register(subject, SampleSchemas.FIRST);

    // When
    ThrowingCallable deleting = () -> registry.deleteSubject(subject, true);

    // Then
    assertRefusal(deleting, RegistryError.SUBJECT_NOT_SOFT_DELETED);
    registry.deleteSubject(subject, false);
    assertThat(registry.deleteSubject(subject, true)).containsExactly(1);
  }

  private Schema parsed(SchemaDefinition definition) {
    return SchemaParsing.within(registry).parse(definition);
  }

  private static void assertRefusal(ThrowingCallable asking, RegistryError error) {
    assertThatExceptionOfType(RegistryRefusedException.class)
        .isThrownBy(asking)
        .extracting(RegistryRefusedException::error)
        .isEqualTo(error);
  }
}
