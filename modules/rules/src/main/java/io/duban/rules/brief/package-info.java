/** Rows that would be too large to be written, said more briefly. */
package io.duban.rules.brief;
