/** Reads what was filled in into a ledger. */
package io.duban.office.ledger.filled;
