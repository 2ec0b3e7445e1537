/** What was measured, for people and for tools. */
package io.duban.benchmarks.results;
