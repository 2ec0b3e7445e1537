/** A seeded year of reports, how it is played, and what comes of it. */
package io.duban.integration.year;
