/** Which policies a command judges by. */
package io.duban.cli.policy;
