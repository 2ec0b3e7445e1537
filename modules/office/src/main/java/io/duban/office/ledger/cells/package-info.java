/** What stands in the cells of a ledger, for those who write it and those who read it. */
package io.duban.office.ledger.cells;
