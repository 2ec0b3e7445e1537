package io.duban.notices.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duban.notices.sheet.SheetUnreadableException;
import io.duban.rules.task.Unit;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitRegisterTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
  private static final String HEADINGS = "单位编号,单位名称,别名,类别,所属集体单位,启用日期,停用日期\n";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({"register.xlsx, zh", "register.xlsx, en", "register.csv, zh", "register.csv, en"})
  void shouldReadBackWhatItWrites(String name, String language) throws IOException {
    // Given
    List<RegisteredUnit> units =
        List.of(
            unit("ge-zhen", "各镇人民政府", List.of("镇人民政府"), "collective", List.of(), null),
            unit("hu-ling", "湖岭镇人民政府", List.of(), "town", List.of("各镇人民政府"), DAY),
            unit("shi-jian", "市场监督管理局(知识产权局)", List.of("市场监管局"), "own, \"word\"", List.of(), null));
    Path file = directory.resolve(name);

    // When
    new RegisterFile(Locale.forLanguageTag(language)).write(file, entries(units));

    // Then
    assertThat(UnitRegister.read(file).units()).isEqualTo(units);
  }

  @Test
  void shouldMarkCsvSoThatExcelKnowsItIsUtf8() throws IOException {
    // Given
    Path file = directory.resolve("register.csv");

    // When
    new RegisterFile(Locale.CHINESE).write(file, List.of());

    // Then
    assertThat(Files.readString(file)).startsWith("\uFEFF单位编号,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void shouldReadACsvAsExcelSavesIt(String charset) throws IOException {
    // Given
    String text = "别名,单位名称,单位编号\r\n发改委；发展改革委,发展和改革委员会,fa-gai-wei\r\n";
    Path file = write(text, Charset.forName(charset));

    // When
    UnitRegister register = UnitRegister.read(file);

    // Then
    assertThat(register.find("市发展改革委", DAY)).map(found -> found.unit().id()).hasValue("fa-gai-wei");
    assertThat(register.units().get(0).unit().type()).isEqualTo("committee");
  }

  @Test
  void shouldFindAUnitOnlyWhileItsEntryHolds() throws IOException {
    // Given
    Path file =
        write(
            HEADINGS
                + "lao-shang-wu-ju,商务局,,局,,2020/1/1,2025年12月31日\n"
                + "shang-wu-ju,商务和投资促进局,商务局,局,,2026-01-01,\n");

    // When
    UnitRegister register = UnitRegister.read(file);

    // Then
    assertThat(register.find("商务局", DAY)).map(found -> found.unit().id()).hasValue("shang-wu-ju");
    assertThat(register.find("商务局", DAY.minusYears(1)))
        .map(found -> found.unit().id())
        .hasValue("lao-shang-wu-ju");
    assertThat(register.find("商务局", LocalDate.of(2019, 1, 1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,甲局,,局,,,/a,乙局,,局,,, | row 3, cell A3: id a is already that of row 2",
        "a,甲局,丙局,局,,,/b,乙局,市丙局,局,,, | row 3, cell C3: 市丙局 is also a name of the unit in row 2",
        "a,甲局,,局,,,/b,甲局,,局,,, | row 3, cell B3: 甲局 is also a name",
        "甲,财政局,,局,,, | cell A2: \"甲\" is more than small letters, digits and -; type an id such as cai-zheng-ju",
        ",财政局,,局,,, | cell A2: no id; type an id such as cai-zheng-ju",
        "a,,,局,,, | cell B2: no name",
        "a,甲局,,局,各镇,, | cell E2: no collective is named 各镇",
        "a,甲局,,局,,2026-02-30, | cell F2: \"2026-02-30\" is no day; write it as 2026-01-31",
        "a,甲局,,局,,2026-02-01,2026-01-01 | cell G2: 2026-01-01 is before 2026-02-01",
      })
  void shouldNameTheCellThatIsWrong(String rows, String message) throws IOException {
    // Given
    Path file = write(HEADINGS + rows.replace("/", "\n"));

    // When
    var reading = assertThatThrownBy(() -> UnitRegister.read(file));

    // Then
    reading
        .isInstanceOf(SheetUnreadableException.class)
        .hasMessageContaining("1 to correct")
        .hasMessageContaining("sheet register.csv, row")
        .hasMessageContaining(message);
  }

  @Test
  void shouldSayThatAFileIsNoRegister() throws IOException {
    // Given
    Path file = write("a,b\n1,2\n");

    // When
    var reading = assertThatThrownBy(() -> UnitRegister.read(file));

    // Then
    reading.hasMessageContaining("lacks the headings 单位编号 and 单位名称");
  }

  @Test
  void shouldSayThatAFileIsNoWorkbook() throws IOException {
    // Given
    Path file = Files.writeString(directory.resolve("register.xlsx"), "not a zip");

    // When
    var reading = assertThatThrownBy(() -> UnitRegister.read(file));

    // Then
    reading.isInstanceOf(SheetUnreadableException.class).hasMessageContaining("not a workbook");
  }

  private Path write(String text) throws IOException {
    return write(text, StandardCharsets.UTF_8);
  }

  private Path write(String text, Charset charset) throws IOException {
    return Files.writeString(directory.resolve("register.csv"), text, charset);
  }

  private static RegisteredUnit unit(
      String id,
      String name,
      List<String> aliases,
      String type,
      List<String> groups,
      LocalDate validTo) {
    LocalDate from = LocalDate.of(2025, 1, 1);
    return new RegisteredUnit(new Unit(id, name, aliases, type, groups, from), validTo);
  }

  private static List<DraftedUnit> entries(List<RegisteredUnit> units) {
    return units.stream().map(unit -> new DraftedUnit(unit, List.of("whatever"))).toList();
  }
}
