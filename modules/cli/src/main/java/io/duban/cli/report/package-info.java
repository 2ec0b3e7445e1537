/** What a unit says, from the command line. */
package io.duban.cli.report;
