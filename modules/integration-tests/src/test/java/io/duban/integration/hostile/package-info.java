/** One unit that means harm, beside one that does not. */
package io.duban.integration.hostile;
