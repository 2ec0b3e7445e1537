/** Plain text in columns and paragraphs, where Chinese characters are two columns wide. */
package io.duban.office.layout;
