/** Java files as they are written, without a build. */
package io.duban.guards.source;
