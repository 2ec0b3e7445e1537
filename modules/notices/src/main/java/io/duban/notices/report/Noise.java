package io.duban.notices.report;

import io.duban.notices.text.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What publishers and printers put between the words of a report: page numbers, credits, adverts.
 */
final class Noise {
  private static final int LONGEST_LINE = 60;
  private static final Pattern PAGE =
      Pattern.compile(
          "[-—–·.\\s]{0,6}第?\\s?\\d{1,4}\\s?页?(?:[/,]?共?\\s?\\d{1,4}\\s?页)?[-—–·.\\s]{0,6}");
  private static final Pattern CREDIT =
      Pattern.compile(
          "公众号|微信|扫码|二维码|关注我们|更多资料|点击|责任编辑|责编|编辑:|来源:|作者:|记者|转载|版权|正文复制|https?:|www\\.|浏览次数|打印本页|字号|分享到|发布时间|发布日期"
              + "|上一篇|下一篇|返回顶部");
  private static final int LONGEST_ADVERT = 70;
  private static final int LONGEST_CALL = 20;
  private static final String CLAUSE_ENDS = "。!?;,:】";

  private Noise() {}

  static boolean isLine(String line) {
    boolean sentence = line.indexOf('。') >= 0 || line.endsWith(";");
    return line.length() <= LONGEST_LINE
        && (PAGE.matcher(line).matches() || (!sentence && CREDIT.matcher(line).find()));
  }

  /** The parts of a line around the adverts set into it. */
  static List<Slice> without(Slice line) {
    if (line.text().indexOf('【') < 0) {
      return List.of(line);
    }
    List<Slice> parts = new ArrayList<>();
    String text = line.text();
    int from = 0;
    for (int open = text.indexOf('【'); open >= 0; open = text.indexOf('【', open + 1)) {
      int close = advertEnd(text, open);
      if (close > 0 && open >= from) {
        parts.add(line.sub(from, callStart(text, open, from)));
        from = close;
      }
    }
    parts.add(line.from(from));
    parts.removeIf(Slice::isEmpty);
    return parts;
  }

  private static int advertEnd(String text, int open) {
    String near = text.substring(open, Math.min(text.length(), open + LONGEST_ADVERT));
    int close = near.indexOf('】');
    String inside = near.substring(0, Math.max(0, close));
    return inside.contains("公众号") || inside.contains("微信") ? open + close + 1 : -1;
  }

  // 扫码领取更多资料 before the bracket belongs to the advert.
  private static int callStart(String text, int open, int from) {
    int start = open;
    while (start > Math.max(from, open - LONGEST_CALL)
        && CLAUSE_ENDS.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }
}
