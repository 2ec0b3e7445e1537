package io.duban.notices.duty;

import io.duban.notices.text.MeasureWords;
import io.duban.notices.text.Slice;
import io.duban.notices.time.DateReader;
import io.duban.notices.unit.UnitNames;
import io.duban.rules.task.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the inside of duty brackets, one after the other, into one duty. */
public final class DutyParser {
  private static final String SEPARATORS = "、,;。\u000B";
  private static final String LABELLED_SEPARATORS = "、,;。 \n\u000B";

  private static final int LONGEST_NAME = 80;

  private final List<Party> parties = new ArrayList<>();
  private final List<Slice> leaders = new ArrayList<>();
  private final List<Slice> due = new ArrayList<>();
  private final List<Slice> unnamed = new ArrayList<>();
  private final List<Slice> unclear = new ArrayList<>();

  /** Whether the words say a role themselves. */
  public static boolean saysRole(Slice words) {
    return !Label.in(words.text()).isEmpty()
        || words.split(SEPARATORS).stream().anyMatch(part -> RoleWords.at(part).isPresent());
  }

  /** Takes a list that says the roles itself: labels, or A牵头,B配合. */
  public void read(Slice inside) {
    List<Label> labels = Label.in(inside.text());
    readList(labels.isEmpty() ? inside : inside.until(labels.get(0).start()));
    for (int i = 0; i < labels.size(); i++) {
      int end = i + 1 < labels.size() ? labels.get(i + 1).start() : inside.text().length();
      labelled(labels.get(i), inside.sub(labels.get(i).end(), end));
    }
  }

  /** Takes what a label introduces. */
  void labelled(Label label, Slice words) {
    switch (label.kind()) {
      case UNITS -> labelled(label.role(), words);
      case LEADERS -> leaders.addAll(NameLists.split(words, LABELLED_SEPARATORS));
      case DUE -> due.addAll(words.split("。;\u000B"));
    }
  }

  // 责任单位:A局牵头,B局配合 says the roles twice: the nearer word counts.
  private void labelled(Role role, Slice words) {
    if (words.split(SEPARATORS).stream().anyMatch(part -> RoleWords.at(part).isPresent())) {
      readList(words, Optional.of(role));
    } else {
      NameLists.split(words, LABELLED_SEPARATORS).forEach(name -> take(name, role));
    }
  }

  /** Takes names whose role is known. */
  public void names(List<Slice> names, Role role) {
    names.forEach(name -> add(name, role));
  }

  public void leaders(List<Slice> names) {
    leaders.addAll(names);
  }

  public void due(Slice words) {
    due.add(words);
  }

  public Duty duty() {
    return new Duty(
        List.copyOf(parties),
        List.copyOf(leaders),
        List.copyOf(due),
        List.copyOf(unnamed),
        List.copyOf(unclear));
  }

  private void readList(Slice list) {
    readList(list, Optional.empty());
  }

  private void readList(Slice list, Optional<Role> otherwise) {
    List<Slice> waiting = new ArrayList<>();
    for (Slice words : NameLists.split(list, SEPARATORS)) {
      Optional<RoleWords.Found> found = RoleWords.at(words);
      if (found.isEmpty() && saysWhen(words)) {
        due.add(words);
      } else {
        waiting.add(found.map(RoleWords.Found::name).orElse(words));
      }
      if (found.isPresent()) {
        waiting.forEach(name -> add(name, found.get().role()));
        waiting.clear();
      }
    }
    waiting.forEach(name -> add(name, otherwise.orElse(Role.RESPONSIBLE)));
    if (!waiting.isEmpty() && otherwise.isEmpty()) {
      unclear.add(
          list.sub(
              waiting.get(0).start() - list.start(),
              waiting.get(waiting.size() - 1).end() - list.start()));
    }
  }

  private void take(Slice words, Role role) {
    if (saysWhen(words)) {
      due.add(words);
    } else {
      add(words, role);
    }
  }

  private static boolean saysWhen(Slice words) {
    return words.text().length() <= LONGEST_NAME
        && !UnitNames.isUnitLike(words.text())
        && DateReader.isDue(words.text());
  }

  private void add(Slice words, Role role) {
    Slice name = words.text().startsWith("由") ? words.from(1) : words;
    int open = RoleWords.openEnd(name);
    if (open < name.text().length()) {
      unnamed.add(name.from(open));
      name = name.until(open);
    }
    if (name.text().length() > LONGEST_NAME || MeasureWords.isFigure(name.text())) {
      unclear.add(name);
    } else if (UnitNames.isNobody(name.text())) {
      unnamed.add(name);
    } else if (!name.isEmpty()) {
      parties.add(new Party(name, role));
    }
  }
}
