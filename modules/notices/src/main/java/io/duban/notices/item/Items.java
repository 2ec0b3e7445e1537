package io.duban.notices.item;

import io.duban.notices.outline.Block;
import java.util.List;

/**
 * What the outline yields.
 *
 * @param withoutUnits paragraphs that read like items but name nobody
 * @param renumbered items whose own number was taken
 */
public record Items(List<Item> items, List<Block> withoutUnits, List<Item> renumbered) {}
