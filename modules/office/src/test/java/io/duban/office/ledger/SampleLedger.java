package io.duban.office.ledger;

import io.duban.contracts.Assignment;
import io.duban.contracts.Cadence;
import io.duban.contracts.Comparator;
import io.duban.contracts.Light;
import io.duban.contracts.ProgressReported;
import io.duban.contracts.ProgressState;
import io.duban.contracts.ReportStatus;
import io.duban.contracts.Reporting;
import io.duban.contracts.Role;
import io.duban.contracts.Target;
import io.duban.contracts.TargetKind;
import io.duban.contracts.TargetVerdict;
import io.duban.contracts.Task;
import io.duban.contracts.TaskQuarter;
import io.duban.registry.serde.GeneratedClasses;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A ledger of a fictional city: two units, four tasks. */
public final class SampleLedger {
  public static final String OFFICE = "jiao-yu-ju";
  public static final String INDUSTRY = "gong-ye-he-xin-xi-hua-ju";
  public static final String SCHOOLS = "linhe-2026/001";
  public static final String PLATFORMS = "linhe-2026/002";
  public static final String LEARNING = "linhe-2026/003";
  public static final String UNEMPLOYMENT = "linhe-2026/004";

  static {
    GeneratedClasses.trust();
  }

  private SampleLedger() {}

  public static Ledger ledger() {
    LedgerTask schools = new LedgerTask(schools(), row(schools(), Light.RED, "8"), report());
    LedgerTask platforms =
        new LedgerTask(platforms(), row(platforms(), Light.YELLOW, "12.5"), null);
    LedgerTask learning = new LedgerTask(learning(), row(learning(), Light.GREEN, "40"), null);
    LedgerTask unemployment = new LedgerTask(unemployment(), null, null);
    return new Ledger(
        "临禾市",
        2026,
        "2026Q1",
        LocalDate.of(2026, 4, 6),
        List.of(schools, platforms, learning, unemployment),
        List.of(
            new UnitPage(OFFICE, "教育局", List.of(schools, learning)),
            new UnitPage(INDUSTRY, "工业和信息化局", List.of(platforms, unemployment))));
  }

  private static Task schools() {
    return task(SCHOOLS, 1, "新建、改扩建公办幼儿园12所，新增学位4300个，公办园在园幼儿占比达到55%以上", LocalDate.of(2026, 12, 31))
        .setAssignments(
            List.of(
                new Assignment(OFFICE, "教育局", Role.LEAD, "王明", false),
                new Assignment(INDUSTRY, "工业和信息化局", Role.COOPERATING, null, false)))
        .setTargets(
            List.of(
                target("m1", "新建、改扩建公办幼儿园", TargetKind.CUMULATIVE, "12", "所"),
                target("m2", "新增学位", TargetKind.CUMULATIVE, "4300", "个"),
                target("m3", "公办园在园幼儿占比", TargetKind.LEVEL, "55", "%")))
        .build();
  }

  private static Task platforms() {
    return task(PLATFORMS, 2, "新建市级以上创新平台25家", LocalDate.of(2026, 6, 30))
        .setAssignments(List.of(new Assignment(INDUSTRY, "工业和信息化局", Role.LEAD, "李强", false)))
        .setTargets(List.of(target("m1", "新建市级以上创新平台", TargetKind.CUMULATIVE, "25", "家")))
        .build();
  }

  private static Task learning() {
    return task(LEARNING, 3, "完善终身学习服务体系", null)
        .setAssignments(List.of(new Assignment(OFFICE, "教育局", Role.RESPONSIBLE, null, false)))
        .build();
  }

  private static Task unemployment() {
    return task(UNEMPLOYMENT, 4, "城镇调查失业率控制在5.5%以内", LocalDate.of(2026, 12, 31))
        .setAssignments(List.of(new Assignment(INDUSTRY, "工业和信息化局", Role.RESPONSIBLE, null, false)))
        .setTargets(List.of(target("m1", "城镇调查失业率", TargetKind.CEILING, "5.5", "%")))
        .build();
  }

  /** What the education office said before. */
  public static ProgressReported report() {
    return ProgressReported.newBuilder()
        .setEventId("019d0000-0000-7000-8000-000000000001")
        .setTask(SCHOOLS)
        .setUnit(OFFICE)
        .setAsOf(LocalDate.of(2026, 3, 15))
        .setStatus(ReportStatus.IN_PROGRESS)
        .setPercent(8.5)
        .setValues(Map.of("m1", 1.0, "m2", 360.0))
        .setNarrative("城东幼儿园改扩建主体完工，新增学位360个。\n其余11所已完成选址。")
        .setObstacles("")
        .setNextSteps("4月底前全部开工。")
        .build();
  }

  private static Task.Builder task(String id, int number, String title, LocalDate deadline) {
    return Task.newBuilder()
        .setId(id)
        .setRegion("linhe")
        .setYear(2026)
        .setNumber(number)
        .setTitle(title)
        .setText(title)
        .setReporting(new Reporting(Cadence.QUARTERLY, 31, null))
        .setIssued(LocalDate.of(2026, 1, 20))
        .setStart(LocalDate.of(2026, 1, 1))
        .setDeadline(deadline);
  }

  private static Target target(
      String metric, String name, TargetKind kind, String value, String unit) {
    return Target.newBuilder()
        .setMetric(metric)
        .setName(name)
        .setKind(kind)
        .setComparator(kind == TargetKind.CEILING ? Comparator.AT_MOST : Comparator.AT_LEAST)
        .setValue(new BigDecimal(value))
        .setUnit(unit)
        .build();
  }

  private static TaskQuarter row(Task task, Light light, String earned) {
    return TaskQuarter.newBuilder()
        .setTask(task.getId())
        .setQuarter("2026Q1")
        .setRevision(1)
        .setDay(LocalDate.of(2026, 4, 6))
        .setRegion("linhe")
        .setYear(2026)
        .setNumber(task.getNumber())
        .setTitle(task.getTitle())
        .setDue(LocalDate.of(2026, 3, 31))
        .setLight(light)
        .setProgress(ProgressState.BEHIND)
        .setPlanned(new BigDecimal("24.66"))
        .setEarned(new BigDecimal(earned))
        .setDeadline(task.getDeadline())
        .setTargets(task.getTargets().stream().map(target -> verdict(target, light)).toList())
        .setNarrative("正在推进，已完成年度计划的" + earned + "%。")
        .setPolicy("default-1")
        .build();
  }

  private static TargetVerdict verdict(Target target, Light light) {
    boolean judged = target.getKind() == TargetKind.CUMULATIVE;
    return TargetVerdict.newBuilder()
        .setMetric(target.getMetric())
        .setName(target.getName())
        .setLight(judged ? light : Light.GREY)
        .setBasis(judged ? "SCHEDULE" : "NOT_JUDGED")
        .setActual(judged ? new BigDecimal("1") : null)
        .setPlanned(judged ? new BigDecimal("24.66") : null)
        .build();
  }
}
