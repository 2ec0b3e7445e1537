/** Adds up settled rows per unit and region, and cuts the bulletins. */
package io.duban.pipeline.rollup;
