/** The files a notice is published in, each turned into one text. */
package io.duban.notices.document;
