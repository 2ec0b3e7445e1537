/** Web pages and Markdown. */
package io.duban.notices.document.web;
