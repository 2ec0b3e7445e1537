/** A registry inside this process, which can be rebuilt from the changes it reports. */
package io.duban.registry.memory;
