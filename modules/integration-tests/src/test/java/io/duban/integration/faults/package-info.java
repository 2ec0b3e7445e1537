/** A played year on a cluster of processes that are killed, frozen, cut off and starved. */
package io.duban.integration.faults;
