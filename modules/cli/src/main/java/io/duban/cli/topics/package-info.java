/** The topics of a cluster against the catalogue. */
package io.duban.cli.topics;
