/** The Kafka clients of the pipeline: what is asked of them beyond what Kafka Streams asks. */
package io.duban.pipeline.clients;
