/** Tells the pipeline that days begin. */
package io.duban.pipeline.clock;
