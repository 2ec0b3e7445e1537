/** Puts back what is lost of the journal, the state and the schemas, from what is left. */
package io.duban.pipeline.repair;
