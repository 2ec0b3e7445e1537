/** Excel workbooks and comma-separated tables. */
package io.duban.notices.document.sheet;
