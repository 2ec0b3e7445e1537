package io.duban.notices.report;

import io.duban.notices.text.Slice;
import java.util.List;

/**
 * Words that set work or a target for the year and name nobody to answer for it.
 *
 * @param section headings above it, outermost first
 * @param whole with its number
 * @param words what is to be done
 */
public record DraftItem(List<String> section, Slice whole, Slice words) {}
