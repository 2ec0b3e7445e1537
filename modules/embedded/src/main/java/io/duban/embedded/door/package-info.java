/**
 * What stands before a server of this process: who knocks there at all, and that nobody who is slow
 * keeps the others waiting.
 */
package io.duban.embedded.door;
