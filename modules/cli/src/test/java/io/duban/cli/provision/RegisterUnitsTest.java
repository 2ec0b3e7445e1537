package io.duban.cli.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.duban.notices.register.UnitRegister;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterUnitsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  @TempDir private Path directory;

  @Test
  void shouldLeaveOutWhoHasEndedAndWhoOnlyStandsForOthers() throws Exception {
    // Given
    Path register =
        Files.writeString(
            directory.resolve("register.csv"),
            """
            单位编号,单位名称,类别,所属集体单位,启用日期,停用日期
            cai-zheng-ju,财政局,,,,
            to-come,数据局,,,2026-09-01,
            last-day,外事办,,,,2026-07-01
            ended,旧局,,,,2026-06-30
            towns,各镇人民政府,集体单位,,,
            east,东镇人民政府,,各镇人民政府,,
            nobody-yet,各园区,集体单位,,,
            """);

    // When / Then
    assertThat(RegisterUnits.reporting(UnitRegister.read(register), TODAY))
        .containsExactly("cai-zheng-ju", "to-come", "last-day", "east", "nobody-yet");
  }
}
