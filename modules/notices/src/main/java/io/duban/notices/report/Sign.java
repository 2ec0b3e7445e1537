package io.duban.notices.report;

import io.duban.notices.text.Slice;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines by which a report is known: its title, the congress it was given to, its opening. */
final class Sign {
  private static final int LONGEST_LINE = 80;
  private static final int OPENING = 300;
  private static final Pattern TITLE =
      Pattern.compile(
          "(?:[\\[(【][^\\])】]{0,12}[\\])】])?(?:\\d{1,3}[.、])?([\\u4E00-\\u9FFF0-9○·]{0,40}?)"
              + "政府工作报告(?:全文|摘要|摘登|节选|实录|\\(.{0,40}\\)){0,2}");
  private static final Pattern ABOUT_A_REPORT =
      Pattern.compile("关于|通知|分解|落实|批准|审议|解读|图解|一图|决议|学习|贯彻|讨论|起草|通过|听取|根据|按照|任务|责任|解释|说明|注释|征求");
  private static final Pattern MEETING =
      Pattern.compile("在(.{2,20}?)第[一二三四五六七八九十百零〇\\d]{1,4}届人(?:民代表大)?(?:会|大)");
  private static final Pattern SPEECH =
      Pattern.compile("代表(.{0,20}?)政府,?(?:向(?:大会|本次大会|会议)|作(?:政府)?工作?报告)");
  private static final Pattern SALUTATION = Pattern.compile("各位代表[:!,.]?");
  private static final Pattern GIVEN =
      Pattern.compile("(?:20\\d{2}|二[〇○零一二三四五六七八九]{3})年.{1,3}月.{1,3}日");

  private Sign() {}

  /** What stands before 政府工作报告 in a title, maybe nothing; empty if the line is no title. */
  static Optional<String> title(Slice line) {
    if (line.text().length() > LONGEST_LINE || line.text().indexOf('告') < 0) {
      return Optional.empty();
    }
    Matcher title = TITLE.matcher(line.text().replaceAll("[\\s《》“”—-]", ""));
    return title.matches() && !ABOUT_A_REPORT.matcher(title.group(1)).find()
        ? Optional.of(title.group(1))
        : Optional.empty();
  }

  /** The region whose congress a short line under the title names. */
  static Optional<String> meeting(Slice line) {
    if (line.text().length() > LONGEST_LINE || line.text().indexOf('。') >= 0) {
      return Optional.empty();
    }
    return region(MEETING.matcher(line.text()));
  }

  static boolean isSpeech(Slice line) {
    return SPEECH.matcher(opening(line)).find();
  }

  static Optional<String> speaker(Slice line) {
    return region(SPEECH.matcher(opening(line)));
  }

  static boolean isSalutation(Slice line) {
    return SALUTATION.matcher(line.text()).matches();
  }

  /** The words of the first full date in a short line. */
  static Optional<String> date(Slice line) {
    Matcher date = GIVEN.matcher(line.text());
    return line.text().length() <= LONGEST_LINE && date.find()
        ? Optional.of(date.group())
        : Optional.empty();
  }

  private static String opening(Slice line) {
    return line.text().substring(0, Math.min(OPENING, line.text().length()));
  }

  private static Optional<String> region(Matcher matcher) {
    return matcher.find() ? RegionWords.in(matcher.group(1)) : Optional.empty();
  }
}
