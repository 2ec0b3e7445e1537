package io.duban.notices.duty;

import io.duban.notices.text.Slice;
import java.util.List;

/**
 * What one or more duty brackets of an item say.
 *
 * @param parties units in the order of the document
 * @param leaders responsible leaders named in the bracket
 * @param due words that say by when
 * @param unnamed words such as 等相关单位 that stand for units nobody names
 * @param unclear words whose role is not stated
 */
public record Duty(
    List<Party> parties,
    List<Slice> leaders,
    List<Slice> due,
    List<Slice> unnamed,
    List<Slice> unclear) {}
