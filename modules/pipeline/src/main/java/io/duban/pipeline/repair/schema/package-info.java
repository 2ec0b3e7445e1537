/** Finds which schemas a registry has lost, by the records that name them. */
package io.duban.pipeline.repair.schema;
