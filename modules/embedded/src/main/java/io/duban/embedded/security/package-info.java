/** Certificates of a broker and a registry that run on one machine. */
package io.duban.embedded.security;
