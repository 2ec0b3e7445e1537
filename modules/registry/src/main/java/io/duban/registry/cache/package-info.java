/** What of a registry's answers is kept, how many of them and for how long. */
package io.duban.registry.cache;
