/** The office's policies, read from files. */
package io.duban.pipeline.policy;
