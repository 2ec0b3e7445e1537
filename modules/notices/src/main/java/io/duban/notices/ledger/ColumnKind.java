package io.duban.notices.ledger;

import java.util.regex.Pattern;

/** What a column of a ledger holds, told by the words of its head; the first that fits counts. */
enum ColumnKind {
  NUMBER("^(?:序号?|编号|项号|任务编号)$"),
  NOTE("备注|说明|情况|进展|进度|问题|下步|下一步|联系|电话|得分|分值|权重"),
  SECTION("类别|分类|领域|板块|类型|方面|大项"),
  DEADLINE("时限|期限|完成时间|完成日期|时间节点|办结时间|时间要求|时间安排|^节点|^时间$"),
  LEADER("领导|责任人|负责人|牵头人|联系人|市长|县长|区长"),
  COOPERATING("配合|参与|参加|协办|协助|协同"),
  LEAD("牵头|主办|主责"),
  RESPONSIBLE("责任|(?:承办|落实|实施|负责|完成|执行)(?:单位|部门)|^单位$|^部门$|^分工$"),
  GOAL("(?:20\\d\\d年?|季度|半年|全年|当年|本年|月)(?:度|底|末|的)?目标|目标值|(?:年度|工作|量化|预期|具体)目标|指标值|完成标准|^目标$|目标要求"),
  TASK("项目名称|^项目$|任务|事项|工作|内容|措施|举措|要点|指标|目标|重点"),
  UNKNOWN("");

  private static final Pattern ASIDE = Pattern.compile("\\s|\\([^)]*\\)");
  private final Pattern words;

  ColumnKind(String words) {
    this.words = Pattern.compile(words);
  }

  static ColumnKind of(String head) {
    String plain = ASIDE.matcher(head).replaceAll("");
    for (ColumnKind column : values()) {
      if (column.words.matcher(plain).find()) {
        return column;
      }
    }
    return UNKNOWN;
  }

  boolean namesUnits() {
    return this == LEAD || this == RESPONSIBLE || this == COOPERATING;
  }

  boolean saysWhat() {
    return this == TASK || this == GOAL;
  }
}
