package io.duban.notices.duty;

import io.duban.notices.text.Slice;
import io.duban.notices.unit.UnitNames;
import io.duban.rules.task.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the inside of duty brackets, one after the other, into one duty. */
public final class DutyParser {
  static final Pattern LABEL =
      Pattern.compile("(牵头|主办|主责|责任|承办|落实|配合|协办|协同|参与|分管)(?:责任)?(单位|部门|处室|领导|人)\\s?[:为]");
  private static final String SEPARATORS = "、,;。";

  private final List<Party> parties = new ArrayList<>();
  private final List<Slice> leaders = new ArrayList<>();
  private final List<Slice> due = new ArrayList<>();
  private final List<Slice> unnamed = new ArrayList<>();
  private final List<Slice> unclear = new ArrayList<>();

  /** Takes a list that says the roles itself: labels, or A牵头,B配合. */
  public void read(Slice inside) {
    Matcher label = LABEL.matcher(inside.text());
    if (!label.find()) {
      readList(inside);
      return;
    }
    readList(inside.until(label.start()));
    boolean more = true;
    while (more) {
      String kind = label.group(1);
      boolean person = label.group(2).equals("领导") || label.group(2).equals("人");
      int from = label.end();
      more = label.find();
      Slice list = inside.sub(from, more ? label.start() : inside.text().length());
      readLabelled(list, person ? Optional.empty() : Optional.of(roleOf(kind)));
    }
  }

  /** Whether the words say a role themselves. */
  public static boolean saysRole(Slice words) {
    return LABEL.matcher(words.text()).find()
        || words.split(SEPARATORS).stream().anyMatch(part -> RoleWords.at(part).isPresent());
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

  private static Role roleOf(String kind) {
    return switch (kind) {
      case "牵头", "主办", "主责" -> Role.LEAD;
      case "配合", "协办", "协同", "参与" -> Role.COOPERATING;
      default -> Role.RESPONSIBLE;
    };
  }

  private void readLabelled(Slice list, Optional<Role> role) {
    for (Slice name : list.split(SEPARATORS)) {
      role.ifPresentOrElse(found -> add(name, found), () -> leaders.add(name));
    }
  }

  private void readList(Slice list) {
    List<Slice> waiting = new ArrayList<>();
    for (Slice words : list.split(SEPARATORS)) {
      Optional<RoleWords.Found> found = RoleWords.at(words);
      waiting.add(found.map(RoleWords.Found::name).orElse(words));
      if (found.isPresent()) {
        waiting.forEach(name -> add(name, found.get().role()));
        waiting.clear();
      }
    }
    waiting.forEach(name -> add(name, Role.RESPONSIBLE));
    if (!waiting.isEmpty()) {
      unclear.add(
          list.sub(
              waiting.get(0).start() - list.start(),
              waiting.get(waiting.size() - 1).end() - list.start()));
    }
  }

  private void add(Slice words, Role role) {
    Slice name = words.text().startsWith("由") ? words.from(1) : words;
    int open = RoleWords.openEnd(name);
    if (open < name.text().length()) {
      unnamed.add(name.from(open));
      name = name.until(open);
    }
    if (UnitNames.isNobody(name.text())) {
      unnamed.add(name);
    } else if (!name.isEmpty()) {
      parties.add(new Party(name, role));
    }
  }
}
