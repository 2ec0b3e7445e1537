/** Every way a command can fail, as one clear sentence and an exit code. */
package io.duban.cli.failure;
