/** JMH benchmarks of what every report goes through. */
package io.duban.benchmarks.micro;
