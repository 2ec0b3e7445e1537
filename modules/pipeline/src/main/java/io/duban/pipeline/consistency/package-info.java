/** Compares what the topics, the state and the offsets say, and finds where intake goes on. */
package io.duban.pipeline.consistency;
