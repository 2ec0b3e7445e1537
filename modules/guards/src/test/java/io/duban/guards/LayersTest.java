package io.duban.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final Layers LAYERS = new Layers("a", List.of("low", "", "low.high"));

  @Test
  void shouldAllowWhatStandsBelow() {
    assertThat(LAYERS.violations(Map.of("a.low.high", names("a", "a.low"), "a", names("a.low"))))
        .isEmpty();
  }

  @Test
  void shouldNameWhatStandsAbove() {
    assertThat(LAYERS.violations(Map.of("a.low", names("a", "a.low.high"))))
        .containsOnlyKeys("low -> ", "low -> low.high");
  }

  @Test
  void shouldNameAPackageInNoLayer() {
    assertThat(LAYERS.violations(Map.of("a.new", names("a")))).containsOnlyKeys("new");
  }

  private static SortedSet<String> names(String... names) {
    return new TreeSet<>(List.of(names));
  }
}
