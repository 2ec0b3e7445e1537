/** Bytes that no honest client sends, by the hundred thousand. */
package io.duban.pipeline.badinput;
