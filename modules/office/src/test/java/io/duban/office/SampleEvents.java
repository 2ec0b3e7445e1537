package io.duban.office;

import io.duban.contracts.Alert;
import io.duban.contracts.AlertChange;
import io.duban.contracts.Bulletin;
import io.duban.contracts.DelinquentLine;
import io.duban.contracts.Light;
import io.duban.contracts.OrderLine;
import io.duban.contracts.OrderStanding;
import io.duban.contracts.OrderState;
import io.duban.contracts.ProgressState;
import io.duban.contracts.Role;
import io.duban.contracts.SectionTally;
import io.duban.contracts.Tally;
import io.duban.contracts.TargetVerdict;
import io.duban.contracts.TaskQuarter;
import io.duban.contracts.UnitLine;
import io.duban.contracts.UnitQuarter;
import io.duban.contracts.UnitReporting;
import io.duban.registry.serde.GeneratedClasses;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Events of a fictional city. */
public final class SampleEvents {
  public static final LocalDate CUT = LocalDate.of(2026, 4, 6);

  static {
    GeneratedClasses.trust();
  }

  private SampleEvents() {}

  public static Alert alert(
      String rule, AlertChange change, Light light, Map<String, String> parameters) {
    return Alert.newBuilder()
        .setTask("linhe-2026/009")
        .setRule(rule)
        .setSequence(1)
        .setChange(change)
        .setLight(light)
        .setDay(CUT)
        .setSince(LocalDate.of(2026, 4, 1))
        .setParameters(parameters)
        .setTitle("新建市级以上创新平台25家")
        .setUnits(List.of("工业和信息化局"))
        .setPolicy("default-1")
        .build();
  }

  public static Bulletin bulletin() {
    return Bulletin.newBuilder()
        .setRegion("linhe")
        .setYear(2026)
        .setQuarter("2026Q1")
        .setNumber(1)
        .setCut(CUT)
        .setPolicy("default-1")
        .setTotal(tally(6, 2, 1, 2, 1))
        .setSections(
            List.of(
                section("一、经济社会发展主要目标", tally(2, 1, 0, 1, 0)),
                section("二、突出创新引领，在塑造竞争优势上持续发力，建设更高水平的创新型城市", tally(3, 1, 1, 1, 0)),
                section("", tally(1, 0, 0, 0, 1))))
        .setUnits(
            List.of(
                unit(1, "czj", "财政局", 2, "100.00"),
                unit(2, "gxj", "工业和信息化局", 3, "63.50"),
                unit(2, "rsj", "人力资源和社会保障局（市退役军人事务局）", 1, "63.50"),
                unit(11, "kfq", "各开发区管理办公室", 0, "0.00")))
        .setRed(List.of(platforms(), unemployment()))
        .setYellow(List.of(bridge()))
        .setOrders(List.of(order()))
        .setDelinquent(
            List.of(
                delinquent("linhe-2026/009", "新建市级以上创新平台25家", "工业和信息化局", 1, 0),
                delinquent("linhe-2026/L023", "城北快速路跨河大桥6月底前建成通车并同步完成两侧绿化提升", "住房和城乡建设局", 0, 3)))
        .build();
  }

  private static OrderLine order() {
    return OrderLine.newBuilder()
        .setTask("linhe-2026/009")
        .setTitle("新建市级以上创新平台25家")
        .setLine(23)
        .setOrder(
            OrderStanding.newBuilder()
                .setId("2026-1")
                .setUnit("czj")
                .setUnitName("财政局")
                .setIssued(LocalDate.of(2026, 3, 2))
                .setReplyDue(LocalDate.of(2026, 3, 17))
                .setRectifyDue(LocalDate.of(2026, 3, 31))
                .setState(OrderState.OVERDUE)
                .setEvents(List.of("01980000-0000-7000-8000-000000000004"))
                .build())
        .build();
  }

  private static TaskQuarter platforms() {
    return row(9, "新建市级以上创新平台25家", Light.RED)
        .setProgress(ProgressState.BEHIND)
        .setPlanned(new BigDecimal("100.00"))
        .setEarned(new BigDecimal("8.00"))
        .setBehind(new BigDecimal("92.00"))
        .setDeadline(LocalDate.of(2026, 3, 31))
        .setOverdue(true)
        .setLine(23)
        .setTargets(
            List.of(verdict("新建市级以上创新平台", Light.RED, "SCHEDULE", "2.000000", "100.00", "8.00")))
        .setReporting(
            List.of(
                reporting("gxj", "工业和信息化局", Role.LEAD, true),
                reporting("czj", "财政局", Role.RESPONSIBLE, false),
                reporting("kjj", "科学技术局", Role.RESPONSIBLE, false)))
        .setNarrative(
            "已新建创新平台2家，另有6家完成现场评审，预计二季度集中认定；受省级认定批次调整影响，"
                + "首批名单推迟公布。\n下一步将建立台账（每周调度），联系省科技厅争取提前批复，确保全年目标不变。")
        .setObstacles("省级认定批次调整")
        .setEvidence(
            List.of("01980000-0000-7000-8000-000000000001", "01980000-0000-7000-8000-000000000002"))
        .build();
  }

  private static TaskQuarter unemployment() {
    return row(7, "城镇调查失业率控制在5.5%以内", Light.RED)
        .setProgress(ProgressState.UNKNOWN)
        .setDeadline(LocalDate.of(2026, 12, 31))
        .setTargets(List.of(verdict("城镇调查失业率", Light.RED, "CEILING", "5.600000", null, null)))
        .setReporting(List.of(reporting("rsj", "人力资源和社会保障局", Role.LEAD, true)))
        .setEvidence(List.of("01980000-0000-7000-8000-000000000003"))
        .build();
  }

  private static TaskQuarter bridge() {
    return row(31, "城北快速路跨河大桥6月底前建成通车并同步完成两侧绿化提升", Light.YELLOW)
        .setProgress(ProgressState.ON_SCHEDULE)
        .setPlanned(new BigDecimal("49.72"))
        .setEarned(new BigDecimal("52.00"))
        .setBehind(new BigDecimal("-2.28"))
        .setCaughtUp(true)
        .setLine(61)
        .setNarrative("Phase 1 of the G310 interchange is complete；主桥合龙。")
        .build();
  }

  private static TaskQuarter.Builder row(int number, String title, Light light) {
    return TaskQuarter.newBuilder()
        .setTask("linhe-2026/0" + (number < 10 ? "0" : "") + number)
        .setQuarter("2026Q1")
        .setRevision(2)
        .setDay(CUT)
        .setRegion("linhe")
        .setYear(2026)
        .setNumber(number)
        .setTitle(title)
        .setDue(LocalDate.of(2026, 3, 31))
        .setLight(light)
        .setTargets(List.of())
        .setReporting(List.of())
        .setPolicy("default-1");
  }

  private static TargetVerdict verdict(
      String name, Light light, String basis, String actual, String planned, String earned) {
    return TargetVerdict.newBuilder()
        .setMetric("m1")
        .setName(name)
        .setLight(light)
        .setBasis(basis)
        .setActual(new BigDecimal(actual))
        .setPlanned(planned == null ? null : new BigDecimal(planned))
        .setEarned(earned == null ? null : new BigDecimal(earned))
        .build();
  }

  private static UnitReporting reporting(
      String unit, String name, Role role, boolean consolidating) {
    return new UnitReporting(unit, name, role, consolidating, 1, 1, 0, 0, 0, 0, false, false);
  }

  private static SectionTally section(String heading, Tally tally) {
    return new SectionTally(heading, tally);
  }

  private static Tally tally(int tasks, int green, int yellow, int red, int grey) {
    return new Tally(tasks, green, yellow, red, grey, 1, green, red, 0, grey);
  }

  private static UnitLine unit(int rank, String id, String name, int led, String score) {
    return new UnitLine(
        rank,
        UnitQuarter.newBuilder()
            .setRegion("linhe")
            .setYear(2026)
            .setUnit(id)
            .setUnitName(name)
            .setQuarter("2026Q1")
            .setLed(led)
            .setGreen(Math.max(0, led - 1))
            .setYellow(0)
            .setRed(Math.min(1, led))
            .setGrey(0)
            .setDone(0)
            .setDue(3 * led)
            .setOnTime(2 * led)
            .setLate(led)
            .setMissing(0)
            .setScore(new BigDecimal(score))
            .build());
  }

  private static DelinquentLine delinquent(
      String task, String title, String unitName, int late, int missing) {
    return new DelinquentLine(task, title, "unit", unitName, late, missing);
  }
}
