/** Up to which place the state of a processor was fed. */
package io.duban.pipeline.position;
