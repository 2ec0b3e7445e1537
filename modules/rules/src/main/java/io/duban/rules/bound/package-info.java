/** How long a text, how large a number and how far off a day may be that is taken in. */
package io.duban.rules.bound;
