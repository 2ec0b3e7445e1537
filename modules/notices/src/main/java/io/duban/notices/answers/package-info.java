/** The confirm list as a workbook, and what the answers in it change in a reading. */
package io.duban.notices.answers;
