/** The items of a notice: numbered paragraphs that give units something to do. */
package io.duban.notices.item;
