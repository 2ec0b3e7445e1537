/** The characters of a document: decoding, folding to one form, and where each stands. */
package io.duban.notices.text;
