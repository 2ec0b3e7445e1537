package io.duban.notices.register;

import java.util.List;

/**
 * An entry of a register for a person to check.
 *
 * @param suspected names that may mean the same unit
 */
public record DraftedUnit(RegisteredUnit unit, List<String> suspected) {}
