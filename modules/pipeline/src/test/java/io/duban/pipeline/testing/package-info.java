/** What the tests of the pipeline share. */
package io.duban.pipeline.testing;
