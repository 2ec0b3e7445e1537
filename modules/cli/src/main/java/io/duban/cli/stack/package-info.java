/** Broker, registry and pipeline in this process. */
package io.duban.cli.stack;
