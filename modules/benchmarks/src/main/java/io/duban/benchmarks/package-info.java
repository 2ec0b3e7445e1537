/** Says how fast Duban is, and how fast it could be at most. */
package io.duban.benchmarks;
