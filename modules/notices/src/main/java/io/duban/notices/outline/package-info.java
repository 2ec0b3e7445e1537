/** The numbered outline of a notice: headings, items and the lines that belong to neither. */
package io.duban.notices.outline;
