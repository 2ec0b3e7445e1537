package io.duban.notices.report;

import io.duban.notices.goals.HeadlineReader;
import io.duban.notices.text.Quoting;
import io.duban.notices.text.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a statement of goals into one clause for each goal. */
final class GoalClauses {
  private static final String SEPARATORS = ";,。、";
  private static final int LONGEST_STATE = 36;
  private static final int LONGEST_NAME = 40;
  private static final Pattern BULLET =
      Pattern.compile("^(?:[—–•●·■◆○*-]|\\d{1,2}[.、](?!\\d)|\\(\\d{1,2}\\)|[一二三四五六七八九十]是){1,4}");
  private static final Pattern GOES_ON =
      Pattern.compile(
          "^(?:并?力争|并?争取|其中|奋力|冲刺|努力|奋斗目标|且|并且|确保(?!.{0,12}(?:增长|就业|收入))|[高快低优大]于|与|(?:和|及|以及|到|或)?\\d|位居|增[速幅]|同比)");
  private static final Pattern STATE =
      Pattern.compile(
          "(?:改善|稳定|平衡|提升|优化|同步|提质|增效|向好|下降|增长|提高|好转|覆盖|达标|扩大|区间|回升|可控|加快|增加|增收|企稳|量增|前列|平稳|质升|质优|合理|降低|减少)”?$");
  private static final Pattern ASIDE =
      Pattern.compile("实际(?:工作|执行)|在此基础|更好(?:的)?(?:结果|成[绩效])|我们|坚持|推动.*有效提升|合理增长$");

  private GoalClauses() {}

  /** How many of the clauses give a figure or name a yardstick. */
  static long stated(List<Slice> clauses) {
    return clauses.stream().filter(HeadlineReader::states).count();
  }

  /** Whether the words begin with the name of a figure and the figure. */
  static boolean startsWithGoal(Slice words) {
    List<Slice> clauses = of(words);
    return !clauses.isEmpty()
        && clauses.get(0).start() == withoutBullet(words).start()
        && HeadlineReader.states(clauses.get(0))
        && HeadlineReader.nameLength(clauses.get(0)) <= LONGEST_NAME;
  }

  static List<Slice> of(Slice statement) {
    List<Slice> clauses = new ArrayList<>();
    Slice current = null;
    int from = 0;
    char separator = ';';
    for (int end : ends(statement.text())) {
      Slice piece = withoutBullet(statement.sub(from, end).strip());
      if (current != null && goesOn(current, piece, separator)) {
        current =
            statement.sub(current.start() - statement.start(), piece.end() - statement.start());
      } else if (!piece.isEmpty()) {
        add(current, clauses);
        current = piece;
      }
      separator = end < statement.text().length() ? statement.text().charAt(end) : ';';
      from = Math.min(end + 1, statement.text().length());
    }
    add(current, clauses);
    return clauses;
  }

  private static void add(Slice clause, List<Slice> clauses) {
    if (clause != null && isGoal(clause)) {
      clauses.add(clause);
    }
  }

  private static boolean isGoal(Slice clause) {
    String words = clause.text();
    boolean state = words.length() <= LONGEST_STATE && STATE.matcher(words).find();
    return !ASIDE.matcher(words).find() && (state || HeadlineReader.states(clause));
  }

  private static boolean goesOn(Slice current, Slice piece, char separator) {
    if (piece.isEmpty()) {
      return false;
    }
    if (GOES_ON.matcher(piece.text()).find()) {
      return separator != ';' || piece.text().startsWith("其中");
    }
    return separator == '、' && (!HeadlineReader.states(current) || !HeadlineReader.states(piece));
  }

  private static Slice withoutBullet(Slice piece) {
    Matcher bullet = BULLET.matcher(piece.text());
    return bullet.find() ? piece.from(bullet.end()).strip() : piece;
  }

  private static List<Integer> ends(String text) {
    boolean[] quoted = Quoting.mask(text);
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (SEPARATORS.indexOf(text.charAt(i)) >= 0 && !quoted[i]) {
        ends.add(i);
      }
    }
    ends.add(text.length());
    return ends;
  }
}
