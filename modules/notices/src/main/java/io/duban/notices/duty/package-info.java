/** The bracket that says who answers for an item, and the roles in it. */
package io.duban.notices.duty;
