package io.duban.notices.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.rules.task.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitDraftTest {
  private final UnitDraft units = new UnitDraft();

  @ParameterizedTest
  @CsvSource({
    "商务局, shang-wu-ju",
    "市商务局, shang-wu-ju",
    "市委组织部, shi-wei-zu-zhi-bu",
    "市场监督管理局, shi-chang-jian-du-guan-li-ju",
    "市民政局, min-zheng-ju",
    "人民银行济源分行, ren-min-yin-hang-ji-yuan-fen-hang",
    "高新技术产业开发区管理办公室, gao-xin-ji-shu-chan-ye-kai-fa-qu-glbgs",
    "镇人民政府, ge-zhen-ren-min-zheng-fu"
  })
  void shouldGiveReadableIds(String written, String id) {
    // When
    String given = units.idOf(written);

    // Then
    assertThat(given).isEqualTo(id).matches("[a-z0-9-]{1,40}");
  }

  @Test
  void shouldKnowAUnitAgainUnderItsInheritedName() {
    // Given
    units.idOf("市商务局");
    units.idOf("商务局");

    // When
    List<Unit> known = units.units(LocalDate.of(2026, 1, 1));

    // Then
    assertThat(known).extracting(Unit::name).containsExactly("商务局");
    assertThat(known.get(0).aliases()).containsExactly("市商务局");
  }

  @Test
  void shouldKeepIdsOfLikeSoundingUnitsApart() {
    // Given
    String first = units.idOf("水利局");

    // When
    String second = units.idOf("水力局");

    // Then
    assertThat(first).isEqualTo("shui-li-ju");
    assertThat(second).isEqualTo("shui-li-ju-4cce");
  }

  @Test
  void shouldGiveTheSameIdsInWhateverOrderNamesAreMet() {
    // Given
    List<String> names = List.of("水利局", "水力局", "市水利局", "财政局");
    UnitDraft forwards = UnitDraft.expecting(names);
    UnitDraft backwards = UnitDraft.expecting(List.of("财政局", "水力局", "水利局"));

    // When
    List<String> ids = names.stream().map(forwards::idOf).toList();

    // Then
    assertThat(backwards.idOf("水力局")).isEqualTo(ids.get(1));
    assertThat(backwards.idOf("水利局")).isEqualTo(ids.get(0));
    assertThat(ids.get(2)).isEqualTo(ids.get(0)).isNotEqualTo(ids.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "财政局, bureau",
    "自然资源和规划局(林业局), bureau",
    "发展改革委, committee",
    "市委组织部, party",
    "承留镇人民政府, town",
    "天坛街道办事处, subdistrict",
    "清河县人民政府, county",
    "东区管理办公室, development-zone",
    "城市建设投资集团有限公司, company",
    "各镇人民政府, collective",
    "市政府各部门, collective"
  })
  void shouldTellTheTypeByTheName(String name, String type) {
    // Given
    units.idOf(name);

    // When
    List<Unit> known = units.units(LocalDate.of(2026, 1, 1));

    // Then
    assertThat(known).extracting(Unit::type).containsExactly(type);
  }
}
