/** What the office decides: sent, and answered by the pipeline. */
package io.duban.cli.directive;
