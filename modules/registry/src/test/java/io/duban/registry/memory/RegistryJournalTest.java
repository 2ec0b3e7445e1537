package io.duban.registry.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.registry.Compatibility;
import io.duban.registry.SampleSchemas;
import io.duban.registry.SchemaDefinition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryJournalTest {

  private final List<RegistryChange> journal = new ArrayList<>();
  private final InMemorySchemaRegistry registry =
      new InMemorySchemaRegistry(List.of(), journal::add);

  @Test
  void shouldRebuildTheSameRegistryFromItsJournal() {
    // Given
    registry.setCompatibility(Compatibility.FULL);
    registry.setCompatibility("team-value", Compatibility.NONE);
    registry.register("person-value", SampleSchemas.FIRST);
    registry.register("person-value", SampleSchemas.WITH_OPTIONAL_AGE);
    int team = registry.register("team-value", SampleSchemas.team("person-value", 2));
    registry.deleteVersion("person-value", 1, false);

    // When
    InMemorySchemaRegistry rebuilt = new InMemorySchemaRegistry(journal, RegistryJournal.NONE);

    // Then
    assertThat(rebuilt.everything()).isEqualTo(registry.everything());
    assertThat(rebuilt.versions("person-value")).containsExactly(2);
    assertThat(rebuilt.latest("team-value").id()).isEqualTo(team);
    assertThat(rebuilt.compatibility()).isEqualTo(Compatibility.FULL);
    assertThat(rebuilt.compatibility("team-value")).isEqualTo(Compatibility.NONE);
  }

  @Test
  void shouldKeepTheIdOfASchemaThatWasDeletedPermanently() {
    // Given
    int id = registry.register("person-value", SampleSchemas.FIRST);
    registry.deleteSubject("person-value", false);
    registry.deleteSubject("person-value", true);
    InMemorySchemaRegistry rebuilt = new InMemorySchemaRegistry(journal, RegistryJournal.NONE);

    // When
    int other = rebuilt.register("person-value", SampleSchemas.WITH_OPTIONAL_AGE);
    int again = rebuilt.register("old-person-value", SampleSchemas.FIRST);

    // Then
    assertThat(again).isEqualTo(id);
    assertThat(other).isNotEqualTo(id);
  }

  @Test
  void shouldNotChangeWhenTheJournalFails() {
    // Given
    InMemorySchemaRegistry failing =
        new InMemorySchemaRegistry(
            List.of(),
            change -> {
              throw new IllegalStateException("disk full");
            });

    // When
    assertThatThrownBy(() -> failing.register("person-value", SampleSchemas.FIRST))
        .hasMessage("disk full");

    // Then
    assertThat(failing.subjects()).isEmpty();
  }

  @Test
  void shouldRefuseToDeleteWhatAnotherSchemaUses() {
    // Given
    registry.register("person-value", SampleSchemas.FIRST);
    registry.register("team-value", SampleSchemas.team("person-value", 1));

    // Then
    assertThatThrownBy(() -> registry.deleteSubject("person-value", false))
        .hasMessageContaining("used by version 1 of subject team-value");
  }

  @Test
  void shouldTakeAnInlinedSchemaForTheSameAsOneWithReferences() {
    // Given
    registry.register("person-value", SampleSchemas.FIRST);
    int id = registry.register("team-value", SampleSchemas.team("person-value", 1));
    String inlined =
        """
        {"type": "record", "name": "Team", "namespace": "sample",
         "fields": [{"name": "lead", "type": %s}]}
        """
            .formatted(SampleSchemas.FIRST.text());

    // When
    var found = registry.lookUp("team-value", SchemaDefinition.avro(inlined));

    // Then
    assertThat(found.id()).isEqualTo(id);
  }
}
