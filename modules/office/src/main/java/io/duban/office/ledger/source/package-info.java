/** What topics say that stands in a ledger. */
package io.duban.office.ledger.source;
