package io.duban.office.ledger.cells;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;

/** Names of sheets as Excel takes them: short, without its signs, and each only once. */
public final class SheetNames {
  private static final int LONGEST = 31;

  private final Set<String> taken = new HashSet<>();

  public SheetNames() {
    // Excel keeps this name for itself.
    taken.add("history");
  }

  public String legal(String wanted) {
    String safe = WorkbookUtil.createSafeSheetName(wanted.strip(), '_');
    String name = safe;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      String suffix = "(" + number + ")";
      name = safe.substring(0, Math.min(safe.length(), LONGEST - suffix.length())) + suffix;
    }
    return name;
  }
}
