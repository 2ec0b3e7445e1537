/** What tests of this and of other modules need: builders with defaults and the fold as oracle. */
package io.duban.rules.testing;
