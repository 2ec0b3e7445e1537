/** How a command reaches the cluster and the registry. */
package io.duban.cli.connection;
