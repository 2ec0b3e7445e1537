package io.duban.pipeline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.contracts.Topic;
import io.duban.contracts.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.PatternType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
  private static final Path TABLE = Path.of("..", "..", "docs", "security.md");
  private static final String UNIT = "unit-of-the-test";

  @Test
  void shouldGiveTheRightsThatAreWrittenDownAndNoMore() throws Exception {
    // When
    Set<String> given =
        Stream.of(
                Accounts.pipeline("duban-pipeline"),
                Accounts.office("duban-pipeline"),
                Accounts.ledger(),
                Accounts.unit(UNIT, Map.of()))
            .flatMap(account -> account.rights().stream())
            .map(AccountsTest::text)
            .collect(Collectors.toCollection(TreeSet::new));

    // Then
    assertThat(given).isEqualTo(written());
  }

  @Test
  void shouldAllowNothingOnTheClusterItself() {
    assertThat(Accounts.pipeline("p").rights())
        .noneMatch(right -> right.pattern().resourceType().name().equals("CLUSTER"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "office", "pipeline", "ledger"})
  void shouldNotLetAUnitTakeTheFilesOfAnotherUser(String id) {
    assertThatThrownBy(() -> Accounts.unit(id, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(id)
        .hasMessageContaining("another id");
  }

  @Test
  void shouldKnowItsUsersByName() {
    assertThat(Accounts.nameOf("duban-unit-gxj")).contains("gxj");
    assertThat(Accounts.nameOf("duban-office")).contains("office");
    assertThat(Accounts.nameOf("duban-unit-../../x")).isEmpty();
    assertThat(Accounts.nameOf("somebody")).isEmpty();
    assertThat(Accounts.isOurs("duban-admin")).isFalse();
  }

  /** Each right as user, kind of resource, name and operation. */
  private static Set<String> written() throws Exception {
    Set<String> rights = new TreeSet<>();
    for (String line : Files.readAllLines(TABLE)) {
      if (line.startsWith("| `duban-")) {
        List<String> cells =
            Stream.of(line.substring(1).split("\\|", 0))
                .map(cell -> cell.replace("`", "").replace("<unit>", UNIT).strip())
                .toList();
        for (String name : names(cells.get(2))) {
          for (String operation : cells.get(3).split(", ", 0)) {
            rights.add(String.join(" ", cells.get(0), cells.get(1), name, operation));
          }
        }
      }
    }
    return rights;
  }

  private static List<String> names(String cell) {
    return cell.equals("every topic of the catalogue")
        ? Topics.ALL.stream().map(Topic::name).toList()
        : new ArrayList<>(List.of(cell.split(", ", 0)));
  }

  private static String text(AclBinding right) {
    return String.join(
        " ",
        AccessProvisioner.userOf(right),
        right.pattern().resourceType().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        right.pattern().name() + (right.pattern().patternType() == PatternType.PREFIXED ? "*" : ""),
        right.entry().operation().name());
  }
}
