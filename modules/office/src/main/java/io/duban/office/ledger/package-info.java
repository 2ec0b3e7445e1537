/** The working ledger the units know, as a workbook: written for them, and read when filled in. */
package io.duban.office.ledger;
