/** The product's own image, and the cluster of the compose file. */
package io.duban.cli.docker;
