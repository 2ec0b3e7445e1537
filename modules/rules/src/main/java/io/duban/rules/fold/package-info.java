/** Many tasks and their bulletins folded day by day, without Kafka. */
package io.duban.rules.fold;
