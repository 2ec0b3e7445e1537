/** Attached ledgers: pipe-separated tables whose rows are tasks with owners of their own. */
package io.duban.notices.ledger;
