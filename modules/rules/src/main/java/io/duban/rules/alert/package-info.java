/** What someone must see: the rules that find it and the life cycle of an alert. */
package io.duban.rules.alert;
