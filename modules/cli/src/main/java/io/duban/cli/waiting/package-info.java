/** What was said of tasks that nobody has defined. */
package io.duban.cli.waiting;
