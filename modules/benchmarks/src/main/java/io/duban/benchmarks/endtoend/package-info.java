/** The pipeline on a broker, from the units' topics to its findings, held against the limit. */
package io.duban.benchmarks.endtoend;
