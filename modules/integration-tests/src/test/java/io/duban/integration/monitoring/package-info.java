/** What the pipeline measures, and what is made of it. */
package io.duban.integration.monitoring;
