/** Says how a light came about. */
package io.duban.office.explain;
