/** What is refused, kept with its bytes, its origin and the reason. */
package io.duban.pipeline.deadletter;
