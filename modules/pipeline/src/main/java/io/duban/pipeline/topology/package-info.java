/** How data flows. */
package io.duban.pipeline.topology;
