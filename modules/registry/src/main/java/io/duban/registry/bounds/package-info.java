/**
 * How large a schema, and what a payload makes of memory, may be, whoever wrote them: both come
 * from outside.
 */
package io.duban.registry.bounds;
