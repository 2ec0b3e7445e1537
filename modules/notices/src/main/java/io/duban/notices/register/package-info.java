/** The unit register: drafted from notices, edited by people, and used to resolve names. */
package io.duban.notices.register;
