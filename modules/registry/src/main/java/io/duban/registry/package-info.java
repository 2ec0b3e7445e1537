/**
 * What a schema registry is to its callers: the operations, the values they carry and the ways they
 * fail.
 */
package io.duban.registry;
