/** How the cells of a ledger look. */
package io.duban.office.ledger.look;
