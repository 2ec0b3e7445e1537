/** The events of Duban as Avro classes, and the topics that carry them. */
package io.duban.contracts;
