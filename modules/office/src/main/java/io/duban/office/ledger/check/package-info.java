/** Holds what was filled in against the office's rules, and reports it. */
package io.duban.office.ledger.check;
