package io.duban.notices.report;

import io.duban.notices.text.Slice;
import java.util.List;

/**
 * A paragraph that sets work for the year and names nobody to do it.
 *
 * @param section headings above it, outermost first
 * @param whole the paragraph with its number
 * @param words what is to be done
 */
public record Draft(List<String> section, Slice whole, Slice words) {}
