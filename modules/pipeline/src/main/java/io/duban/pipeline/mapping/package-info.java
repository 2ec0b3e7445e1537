/** Events to domain records and back. */
package io.duban.pipeline.mapping;
