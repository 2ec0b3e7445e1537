/** Rows added up: tallies of units and the quarter's bulletin. */
package io.duban.rules.bulletin;
