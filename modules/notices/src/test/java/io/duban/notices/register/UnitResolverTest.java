package io.duban.notices.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.notices.NoticeReader;
import io.duban.notices.NoticeReading;
import io.duban.notices.confirm.OpenQuestion;
import io.duban.notices.confirm.Reason;
import io.duban.rules.task.Assignment;
import io.duban.rules.task.Role;
import io.duban.rules.task.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitResolverTest {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final UnitRegister REGISTER =
      new UnitRegister(
          List.of(
              unit("scjgj", "市场监督管理局", List.of("市场监管局", "工商局"), null),
              unit("shui-li-ju", "水务局", List.of(), null),
              new RegisteredUnit(
                  new Unit("towns", "各镇人民政府", List.of("镇人民政府"), "collective", List.of(), START),
                  null),
              town("hu-ling", "湖岭镇人民政府", null),
              town("qing-he", "青河镇人民政府", null),
              town("lao-zhen", "老镇人民政府", LocalDate.of(2025, 12, 31))));

  @Test
  void shouldGiveAllNamesOfAUnitOneId() {
    // When
    NoticeReading resolved = resolve("市市场监管局牵头,工商局、市场监督管理局配合");

    // Then
    assertThat(assignments(resolved))
        .containsExactly(new Assignment("scjgj", "市市场监管局", Role.LEAD, null, false));
    assertThat(resolved.notice().units()).extracting(Unit::name).containsExactly("市场监督管理局");
    assertThat(resolved.confirm()).noneMatch(UnitResolverTest::concernsUnits);
  }

  @Test
  void shouldExpandACollectiveToTheMembersItHadOnTheDayOfIssue() {
    // When
    NoticeReading resolved = resolve("水务局牵头,各镇人民政府负责");

    // Then
    assertThat(assignments(resolved))
        .containsExactly(
            new Assignment("shui-li-ju", "水务局", Role.LEAD, null, false),
            new Assignment("hu-ling", "湖岭镇人民政府", Role.RESPONSIBLE, null, false),
            new Assignment("qing-he", "青河镇人民政府", Role.RESPONSIBLE, null, false));
    assertThat(resolved.notice().units())
        .extracting(Unit::id)
        .containsExactly("shui-li-ju", "hu-ling", "qing-he");
    assertThat(resolved.confirm()).noneMatch(UnitResolverTest::concernsUnits);
  }

  @Test
  void shouldLeaveAMemberTheRoleItIsNamedWith() {
    // When
    NoticeReading resolved = resolve("各镇人民政府负责,青河镇人民政府配合");

    // Then
    assertThat(assignments(resolved))
        .extracting(assignment -> assignment.unit() + " " + assignment.role())
        .containsExactly("hu-ling RESPONSIBLE", "qing-he COOPERATING");
  }

  @Test
  void shouldAskAboutANameTheRegisterLacks() {
    // When
    NoticeReading resolved = resolve("市场监察管理局、水利局负责");

    // Then
    assertThat(resolved.confirm())
        .filteredOn(open -> open.reason() == Reason.UNIT_UNKNOWN)
        .extracting(OpenQuestion::what, OpenQuestion::candidates, OpenQuestion::task)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("市场监察管理局", List.of("市场监督管理局"), "linhe-2026/001"),
            org.assertj.core.groups.Tuple.tuple("水利局", List.of("水务局"), "linhe-2026/001"));
  }

  @Test
  void shouldNotGiveAnUnknownUnitTheIdOfAnother() {
    // When
    NoticeReading resolved = resolve("水利局负责");

    // Then
    assertThat(assignments(resolved).get(0).unit()).matches("shui-li-ju-[0-9a-f]{4}");
  }

  @Test
  void shouldKeepACollectiveWithoutMembersOpen() {
    // When
    NoticeReading resolved = resolve("各街道办事处负责");

    // Then
    assertThat(assignments(resolved)).allMatch(Assignment::collective);
    assertThat(resolved.confirm())
        .anyMatch(open -> open.reason() == Reason.COLLECTIVE_NOT_EXPANDED)
        .noneMatch(open -> open.reason() == Reason.UNIT_UNKNOWN);
  }

  private static NoticeReading resolve(String duty) {
    String text = "临禾市人民政府关于2026年重点工作的通知\n1.做好工作。(%s)\n2026年2月1日\n".formatted(duty);
    return UnitResolver.resolve(new NoticeReader().read("plan.txt", text), REGISTER);
  }

  private static List<Assignment> assignments(NoticeReading reading) {
    return reading.notice().tasks().get(0).assignments();
  }

  private static boolean concernsUnits(OpenQuestion open) {
    return switch (open.reason()) {
      case UNIT_UNKNOWN, UNIT_MAY_BE_ALIAS, COLLECTIVE_NOT_EXPANDED -> true;
      default -> false;
    };
  }

  private static RegisteredUnit unit(
      String id, String name, List<String> aliases, LocalDate validTo) {
    return new RegisteredUnit(new Unit(id, name, aliases, "bureau", List.of(), START), validTo);
  }

  private static RegisteredUnit town(String id, String name, LocalDate validTo) {
    return new RegisteredUnit(
        new Unit(id, name, List.of(), "town", List.of("镇人民政府"), START), validTo);
  }
}
