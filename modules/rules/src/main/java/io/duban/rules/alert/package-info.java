/** The life cycle of an alert. */
package io.duban.rules.alert;
