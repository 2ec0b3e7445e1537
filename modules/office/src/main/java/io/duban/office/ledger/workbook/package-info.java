/** Writes the working ledger as a workbook. */
package io.duban.office.ledger.workbook;
