/** From a configuration to the registry it describes. */
package io.duban.registry.client;
