/** What units say of their tasks, and when that can be taken in. */
package io.duban.rules.report;
