/** Keeps one state per task, a fold of the journal. */
package io.duban.pipeline.tracker;
