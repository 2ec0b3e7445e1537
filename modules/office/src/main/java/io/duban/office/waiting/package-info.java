/** What was said of tasks that nobody has defined. */
package io.duban.office.waiting;
