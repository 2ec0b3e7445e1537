/**
 * What every module's architecture test holds the module to, and the tests of the repository as a
 * whole.
 */
package io.duban.guards;
