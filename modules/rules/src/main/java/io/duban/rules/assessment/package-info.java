/** From figures to lights: schedules, verdicts per target, and the verdict on a task's quarter. */
package io.duban.rules.assessment;
