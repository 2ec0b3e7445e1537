/** Keeps what units send from being held whole before it is known how large it is. */
package io.duban.pipeline.fetching;
