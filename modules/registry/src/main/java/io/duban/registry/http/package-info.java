/** The client of a registry reached over the Confluent REST protocol. */
package io.duban.registry.http;
