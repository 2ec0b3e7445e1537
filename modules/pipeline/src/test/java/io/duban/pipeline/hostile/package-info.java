/** A unit that sends whatever it likes. */
package io.duban.pipeline.hostile;
