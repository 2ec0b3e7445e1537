/** What the office decided on a task, and what the unit put before it. */
package io.duban.rules.rulings;
