/** What a notice says of itself: region, year, title, number, issue date, reporting duty. */
package io.duban.notices.head;
