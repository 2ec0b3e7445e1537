/** Texts that are not in the code. */
package io.duban.office.bundle;
