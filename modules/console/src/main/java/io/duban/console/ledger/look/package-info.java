/** How the cells of a ledger look. */
package io.duban.console.ledger.look;
