/** The row of a task's quarter: who speaks for it, what that comes to, who reported in time. */
package io.duban.rules.judging;
