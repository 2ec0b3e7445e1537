/** Rows added up: standings of units and the quarter's bulletin. */
package io.duban.rules.bulletin;
