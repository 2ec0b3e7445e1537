/** Tables that people fill in: workbooks and CSV files, read with the place of every cell. */
package io.duban.notices.sheet;
