/** The numbers the office may choose, and since when they hold. */
package io.duban.rules.policy;
