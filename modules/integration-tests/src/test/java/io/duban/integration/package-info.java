/** What Duban promises, on a real broker and a real registry. */
package io.duban.integration;
