package io.duban.notices.document.content;

import io.duban.rules.task.SourceRange;

/**
 * A part of a document that cannot be read.
 *
 * @param words what it is in the document's own terms: the name of a part, a formula
 */
public record UnreadPart(String words, SourceRange source) {}
