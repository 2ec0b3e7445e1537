/** How records travel and how state is kept. */
package io.duban.pipeline.codec;
