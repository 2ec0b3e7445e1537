/** A Kafka broker inside the JVM, for the demo, development and tests. */
package io.duban.embedded.broker;
