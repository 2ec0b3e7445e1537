/** How the office reaches the cluster and the registry, and reads topics as they stand. */
package io.duban.office.cluster;
