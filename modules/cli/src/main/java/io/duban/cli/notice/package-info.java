/** Official notices on their way into the cluster. */
package io.duban.cli.notice;
