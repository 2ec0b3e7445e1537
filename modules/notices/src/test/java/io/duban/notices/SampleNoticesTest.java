package io.duban.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.duban.rules.task.Assignment;
import io.duban.rules.task.Notice;
import io.duban.rules.task.Reporting;
import io.duban.rules.task.Role;
import io.duban.rules.task.Task;
import io.duban.rules.task.Unit;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SampleNoticesTest {

  @Test
  void shouldReadTheHeadOfTheLinheNotice() {
    // When
    Notice notice = SampleNotices.linhe().notice();

    // Then
    assertThat(notice.region()).isEqualTo("linhe");
    assertThat(notice.regionName()).isEqualTo("临禾市");
    assertThat(notice.year()).isEqualTo(2026);
    assertThat(notice.number()).isEqualTo("临政办〔2026〕3号");
    assertThat(notice.issuer()).isEqualTo("临禾市人民政府办公室");
    assertThat(notice.issued()).isEqualTo(LocalDate.of(2026, 1, 22));
    assertThat(notice.reporting()).isEqualTo(Reporting.QUARTER_END);
  }

  @Test
  void shouldReadEveryItemOfTheLinheNotice() {
    // When
    Notice notice = SampleNotices.linhe().notice();

    // Then
    assertThat(notice.tasks())
        .hasSize(48)
        .extracting(Task::number)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(notice.tasks()).allSatisfy(task -> assertThat(task.assignments()).isNotEmpty());
    assertThat(notice.units()).hasSize(27).extracting(Unit::id).doesNotHaveDuplicates();
  }

  @Test
  void shouldReadSectionUnitsAndRolesOfAnItem() {
    // When
    Task task = SampleNotices.linhe().notice().tasks().get(14);

    // Then
    assertThat(task.id()).isEqualTo("linhe-2026/015");
    assertThat(task.section()).containsExactly("二、抓项目扩投资", "\uFF08二\uFF09招商引资");
    assertThat(task.assignments())
        .extracting(Assignment::unit, Assignment::role)
        .containsExactly(
            tuple("shang-wu-ju", Role.LEAD),
            tuple("jing-ji-ji-shu-kai-fa-qu-guan-li-wei-yh", Role.RESPONSIBLE),
            tuple("ge-zhen-ren-min-zheng-fu", Role.RESPONSIBLE),
            tuple("ge-jie-dao-ban-shi-chu", Role.RESPONSIBLE));
  }
}
