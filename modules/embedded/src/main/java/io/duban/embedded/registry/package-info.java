/** A schema registry over HTTP inside this process, which keeps its schemas in a file. */
package io.duban.embedded.registry;
