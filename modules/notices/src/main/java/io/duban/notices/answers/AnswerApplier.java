package io.duban.notices.answers;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.duban.notices.NoticeOverrides;
import io.duban.notices.NoticeReading;
import io.duban.notices.answers.changes.AskedQuestion;
import io.duban.notices.answers.changes.MisfitException;
import io.duban.notices.answers.changes.ReadingChange;
import io.duban.notices.register.UnitRegister;
import io.duban.notices.register.UnitResolver;
import io.duban.notices.sheet.SheetProblem;
import io.duban.notices.sheet.SheetUnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Reads a document as its register and the answers to its questions say. */
public final class AnswerApplier {
  private final Optional<UnitRegister> register;
  private final DocumentReader reader;

  /** Reads the document with what is known so far. */
  @FunctionalInterface
  public interface DocumentReader {
    List<NoticeReading> read(NoticeOverrides overrides) throws IOException;
  }

  public AnswerApplier(DocumentReader reader, Optional<UnitRegister> register) {
    this.reader = reader;
    this.register = register;
  }

  /** The readings with names resolved and nothing answered. */
  public List<NoticeReading> read(NoticeOverrides overrides) throws IOException {
    return reader.read(overrides).stream().map(this::resolved).toList();
  }

  /** The same with the answers applied; questions without an answer stay open. */
  public List<NoticeReading> read(NoticeOverrides overrides, AnswerSheet sheet) throws IOException {
    Map<AskedQuestion, ReadingChange> decisions =
        decisions(sheet, AskedQuestion.of(read(overrides)));
    NoticeOverrides known = overrides;
    for (ReadingChange decision : decisions.values()) {
      known = decision.before(known);
    }
    return reader.read(known).stream()
        .map(reading -> decided(reading, decisions, ReadingChange::asWritten))
        .map(this::resolved)
        .map(reading -> withoutAnswered(reading, decisions.keySet()))
        .map(reading -> decided(reading, decisions, ReadingChange::after))
        .toList();
  }

  private NoticeReading resolved(NoticeReading reading) {
    return register.map(units -> UnitResolver.resolve(reading, units)).orElse(reading);
  }

  private Map<AskedQuestion, ReadingChange> decisions(
      AnswerSheet sheet, List<AskedQuestion> questions) {
    Map<String, AskedQuestion> byKey =
        questions.stream().collect(toMap(AskedQuestion::key, question -> question));
    ReadingChanges makers = new ReadingChanges(register);
    Map<AskedQuestion, ReadingChange> decisions = new LinkedHashMap<>();
    List<SheetProblem> problems = new ArrayList<>();
    for (AnswerRow row : sheet.rows()) {
      AskedQuestion asked = byKey.get(row.key());
      if (asked == null) {
        problems.add(
            row.keyProblem(
                "question %s is not asked by this document".formatted(row.key()),
                "write the list anew with --confirm (and the same --units), or delete the row"));
        continue;
      }
      try {
        decisions.put(asked, makers.of(asked, row.answer()));
      } catch (MisfitException e) {
        problems.add(row.answerProblem(e.getMessage(), e.remedy()));
      }
    }
    if (!problems.isEmpty()) {
      throw new SheetUnreadableException(sheet.file(), problems);
    }
    return decisions;
  }

  private static NoticeReading decided(
      NoticeReading reading,
      Map<AskedQuestion, ReadingChange> decisions,
      BiFunction<ReadingChange, NoticeReading, NoticeReading> effect) {
    NoticeReading decided = reading;
    for (Map.Entry<AskedQuestion, ReadingChange> entry : decisions.entrySet()) {
      if (entry.getKey().region().equals(reading.notice().region())) {
        decided = effect.apply(entry.getValue(), decided);
      }
    }
    return decided;
  }

  private static NoticeReading withoutAnswered(NoticeReading reading, Set<AskedQuestion> answered) {
    Set<String> keys = answered.stream().map(AskedQuestion::key).collect(toSet());
    return reading.with(
        reading.items(),
        reading.notice().units(),
        AskedQuestion.of(List.of(reading)).stream()
            .filter(asked -> !keys.contains(asked.key()))
            .map(AskedQuestion::question)
            .toList());
  }
}
