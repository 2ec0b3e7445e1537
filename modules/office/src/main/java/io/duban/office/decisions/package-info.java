/** What the office decides, and what the pipeline says to it. */
package io.duban.office.decisions;
