/** From figures to lights: duties, schedules, and the verdict on a task's quarter. */
package io.duban.rules.assessment;
