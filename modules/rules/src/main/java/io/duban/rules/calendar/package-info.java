/** Quarters and the days on which reports fall due. */
package io.duban.rules.calendar;
