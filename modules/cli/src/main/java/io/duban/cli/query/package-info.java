/** What the office asks: tasks, units, alerts, bulletins. */
package io.duban.cli.query;
