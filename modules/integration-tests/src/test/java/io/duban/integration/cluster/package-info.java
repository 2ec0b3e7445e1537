/** A cluster to test on, and what is read from and sent to it. */
package io.duban.integration.cluster;
