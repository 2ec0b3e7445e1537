/** Reads topics as they stand. */
package io.duban.cli.reading;
