/** Puts back what is lost of the journal, the state and the registry. */
package io.duban.cli.repair;
