package io.duban.notices.item;

import io.duban.notices.duty.Duty;
import io.duban.notices.outline.Block;
import io.duban.notices.text.Slice;
import java.util.List;

/**
 * One item.
 *
 * @param number its number in its part, unique there
 * @param section headings above it, outermost first
 * @param words what is to be done, without the duty brackets
 * @param unclosed whether its duty bracket lacks the end
 */
public record Item(
    Part part,
    int number,
    List<String> section,
    Block block,
    List<Slice> words,
    Duty duty,
    boolean unclosed) {}
