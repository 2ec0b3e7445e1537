/** What the lag rules look at, and how it is collected. */
package io.duban.rules.evidence;
