/** The pipeline as a running service: configuration, life cycle, health and metrics. */
package io.duban.pipeline.service;
