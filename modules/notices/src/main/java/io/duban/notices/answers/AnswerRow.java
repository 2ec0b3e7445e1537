package io.duban.notices.answers;

import io.duban.notices.sheet.SheetProblem;
import io.duban.notices.sheet.SheetRow;

/**
 * A row of a confirm list that has an answer.
 *
 * @param keyColumn where the key stands, from 0
 * @param answerColumn where the answer stands, from 0
 */
record AnswerRow(SheetRow row, int keyColumn, int answerColumn) {
  String key() {
    return row.cell(keyColumn);
  }

  String answer() {
    return row.cell(answerColumn);
  }

  SheetProblem keyProblem(String problem, String remedy) {
    return row.problem(keyColumn, problem, remedy);
  }

  SheetProblem answerProblem(String problem, String remedy) {
    return row.problem(answerColumn, problem, remedy);
  }
}
