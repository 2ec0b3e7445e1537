/** Prints how large and how tidy the product is. */
package io.duban.guards.figures;
