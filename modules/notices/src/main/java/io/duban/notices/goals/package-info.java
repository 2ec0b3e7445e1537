/** Figures of an item that can be checked, told apart from those that are context. */
package io.duban.notices.goals;
