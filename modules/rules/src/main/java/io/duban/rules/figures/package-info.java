/** What a unit said of a task in a quarter, and which reports it was said in. */
package io.duban.rules.figures;
