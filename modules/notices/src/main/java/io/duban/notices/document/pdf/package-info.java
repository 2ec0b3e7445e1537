/** PDF files with a text layer: glyphs to lines, lines to paragraphs. */
package io.duban.notices.document.pdf;
