/** State and journal of earlier versions, read by this one. */
package io.duban.pipeline.upgrade;
