package io.duban.notices.head;

import io.duban.notices.outline.Outline;
import io.duban.notices.text.Slice;
import io.duban.notices.text.SourceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the title, the signature and the reporting duty around the items of a notice. */
public final class HeadReader {
  private static final int LONGEST_TITLE = 120;
  private static final int MOST_RULES = 5;
  private static final int LONGEST_LINE = 4000;
  private static final Pattern TITLE_END =
      Pattern.compile("(?:通知|措施|方案|意见|要点|工作报告|任务分解|任务清单|分工)(?:\\([^)]{0,20}\\))?$");
  private static final Pattern NUMBER =
      Pattern.compile("\\(?([\\u4E00-\\u9FFF]{1,10}[〔\\[(]20\\d{2}[〕\\])]\\d{1,4}号)\\)?");
  private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s?年");
  private static final Pattern ISSUER = Pattern.compile("^([^,。]{2,40}?)关于");
  private static final Pattern GOVERNMENT = Pattern.compile("人民政府(?:办公室|办公厅)?|市政府(?:办公室)?");

  private final SourceText source;
  private final Outline outline;

  public HeadReader(SourceText source, Outline outline) {
    this.source = source;
    this.outline = outline;
  }

  public Head read() {
    Optional<Slice> title = title();
    Optional<String> titleWords = title.map(source::words);
    return new Head(
        titleWords,
        issuer(title),
        regionName(title),
        number(),
        year(title),
        issued(),
        ReportingReader.read(statements()));
  }

  /** What the document says about reporting beyond what {@link Head#reporting} can hold. */
  public List<Slice> otherReportingRules() {
    return ReportingReader.otherRules(aroundItems()).distinct().limit(MOST_RULES).toList();
  }

  private Optional<Slice> title() {
    return outline.preamble().stream()
        .filter(line -> line.text().length() <= LONGEST_TITLE)
        .filter(line -> TITLE_END.matcher(line.text()).find())
        .max((a, b) -> Boolean.compare(a.text().contains("关于"), b.text().contains("关于")));
  }

  private Optional<String> issuer(Optional<Slice> title) {
    return title
        .flatMap(line -> group(ISSUER.matcher(line.text()), Matcher::find))
        .or(this::signature);
  }

  private Optional<String> signature() {
    return outline.loose().stream()
        .map(Slice::text)
        .filter(line -> line.length() <= 40 && GOVERNMENT.matcher(line).find())
        .filter(line -> line.endsWith("政府") || line.endsWith("办公室"))
        .findFirst();
  }

  private Optional<String> regionName(Optional<Slice> title) {
    return first(titleThenShortLines(title), line -> RegionName.in(line.text()));
  }

  private Optional<String> number() {
    return first(shortLines(), line -> group(NUMBER.matcher(line.text()), Matcher::matches));
  }

  private Optional<Integer> year(Optional<Slice> title) {
    return first(
            titleThenShortLines(title), line -> group(YEAR.matcher(line.text()), Matcher::find))
        .map(Integer::valueOf);
  }

  private static Optional<String> group(Matcher matcher, Predicate<Matcher> attempt) {
    return attempt.test(matcher) ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private Stream<Slice> titleThenShortLines(Optional<Slice> title) {
    return Stream.concat(title.stream(), shortLines());
  }

  // The signature at the end is surer than a date above the text.
  private Optional<LocalDate> issued() {
    return Stream.concat(outline.preamble().stream(), outline.loose().stream())
        .map(line -> DateLine.read(line.text()))
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later);
  }

  private Stream<Slice> aroundItems() {
    return Stream.concat(outline.preamble().stream(), outline.loose().stream());
  }

  private Stream<Slice> statements() {
    return Stream.concat(aroundItems(), outline.blocks().stream().map(block -> block.body()));
  }

  private Stream<Slice> shortLines() {
    return outline.preamble().stream().filter(line -> line.text().length() <= LONGEST_LINE);
  }

  private static <T> Optional<T> first(Stream<Slice> lines, Function<Slice, Optional<T>> reading) {
    return lines.map(reading).flatMap(Optional::stream).findFirst();
  }
}
