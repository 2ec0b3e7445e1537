/** What the pipeline refused. */
package io.duban.cli.deadletters;
