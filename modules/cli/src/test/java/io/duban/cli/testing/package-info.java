/** What tests of the command share. */
package io.duban.cli.testing;
