/** What the pipeline counts about itself. */
package io.duban.pipeline.meters;
