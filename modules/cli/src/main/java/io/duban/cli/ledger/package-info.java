/** The working ledger: written for the units, and what they filled in reported for them. */
package io.duban.cli.ledger;
