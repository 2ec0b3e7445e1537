/** What a person of the supervision office reads, in the words of one language. */
package io.duban.office.papers;
