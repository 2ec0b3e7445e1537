/** The zip packages that Word and Excel write. */
package io.duban.notices.document.office;
