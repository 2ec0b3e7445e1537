package io.duban.notices.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.notices.NoticeReader;
import io.duban.notices.NoticeReading;
import io.duban.notices.SampleNotices;
import io.duban.rules.task.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterDraftTest {
  private static final UnitRegister NOTHING = new UnitRegister(List.of());

  @Test
  void shouldMergeWhatSeveralNoticesName() {
    // Given
    NoticeReading earlier = notice(2025, "市商务局、市场监管局");
    NoticeReading later = notice(2026, "商务局、市场监督管理局、各镇人民政府");

    // When
    List<DraftedUnit> entries = RegisterDraft.of(List.of(later, earlier), NOTHING);

    // Then
    assertThat(entries)
        .extracting(entry -> entry.unit().unit().name())
        .containsExactlyInAnyOrder("商务局", "市场监督管理局", "市场监管局", "各镇人民政府");
    Unit shared = named(entries, "商务局").unit().unit();
    assertThat(shared.aliases()).containsExactly("市商务局");
    assertThat(shared.validFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(named(entries, "市场监管局").suspected()).containsExactly("市场监督管理局");
    assertThat(named(entries, "各镇人民政府").unit().isCollective()).isTrue();
  }

  @Test
  void shouldKeepTheEntriesOfARegisterAndItsIds() {
    // Given
    RegisteredUnit known =
        new RegisteredUnit(
            new Unit("shui-li-ju", "水力局", List.of("河务局"), "bureau", List.of(), LocalDate.EPOCH),
            null);
    NoticeReading reading = notice(2026, "水利局、河务局");

    // When
    List<DraftedUnit> entries =
        RegisterDraft.of(List.of(reading), new UnitRegister(List.of(known)));

    // Then
    assertThat(entries.get(0).unit()).isEqualTo(known);
    assertThat(entries).hasSize(2);
    assertThat(named(entries, "水利局").unit().unit().id()).matches("shui-li-ju-[0-9a-f]{4}");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void shouldGiveANameTheSameIdInWhateverOrder(long seed) {
    // Given
    List<String> units = new ArrayList<>(List.of("水利局", "水力局", "财政局", "市税务局", "睡梨居办公室", "税务局"));
    Map<String, String> expected = ids(RegisterDraft.of(notices(units), NOTHING));
    Collections.shuffle(units, new Random(seed));

    // When
    Map<String, String> ids = ids(RegisterDraft.of(notices(units), NOTHING));

    // Then
    assertThat(ids).isEqualTo(expected).hasSize(5);
    assertThat(ids.values()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9-]+"));
  }

  @Test
  void shouldWriteTheSampleAsARegisterThatLeavesNothingUnknown() {
    // Given
    NoticeReading sample = SampleNotices.linhe();
    List<RegisteredUnit> units =
        RegisterDraft.of(List.of(sample), NOTHING).stream().map(DraftedUnit::unit).toList();

    // When
    NoticeReading resolved = UnitResolver.resolve(sample, new UnitRegister(units));

    // Then
    assertThat(resolved.notice().tasks()).isEqualTo(sample.notice().tasks());
    assertThat(resolved.confirm()).noneMatch(open -> open.reason().name().equals("UNIT_UNKNOWN"));
  }

  private static List<NoticeReading> notices(List<String> units) {
    return IntStream.range(0, units.size() / 2)
        .mapToObj(i -> notice(2026, units.get(2 * i) + "、" + units.get(2 * i + 1)))
        .toList();
  }

  private static NoticeReading notice(int year, String units) {
    String text = "临禾市人民政府关于%d年重点工作的通知\n1.完成各项工作。(%s负责)\n".formatted(year, units);
    return new NoticeReader().read("plan.txt", text);
  }

  private static DraftedUnit named(List<DraftedUnit> entries, String name) {
    return entries.stream()
        .filter(entry -> entry.unit().unit().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> ids(List<DraftedUnit> entries) {
    return entries.stream()
        .map(entry -> entry.unit().unit())
        .collect(Collectors.toMap(Unit::name, Unit::id));
  }
}
