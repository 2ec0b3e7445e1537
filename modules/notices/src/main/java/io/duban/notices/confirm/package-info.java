/** What a person must confirm because the document leaves it open. */
package io.duban.notices.confirm;
