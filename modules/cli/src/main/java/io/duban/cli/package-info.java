/** The duban command. */
package io.duban.cli;
