/** Tasks and reports as a region's units might send them, the same again in every run. */
package io.duban.benchmarks.workload;
