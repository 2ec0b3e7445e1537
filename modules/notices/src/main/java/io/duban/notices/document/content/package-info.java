/** What a file yields: lines, table rows, and where in the original each stands. */
package io.duban.notices.document.content;
