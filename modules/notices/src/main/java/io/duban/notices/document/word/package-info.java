/** Word files, their automatic numbers included. */
package io.duban.notices.document.word;
