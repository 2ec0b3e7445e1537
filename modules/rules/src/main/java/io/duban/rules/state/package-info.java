/**
 * All that is known of a task, and what follows from it: which figures count, which schedule holds.
 */
package io.duban.rules.state;
