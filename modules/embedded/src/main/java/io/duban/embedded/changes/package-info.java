/** Keeps a registry's changes in a file that tells when something of it is damaged or missing. */
package io.duban.embedded.changes;
