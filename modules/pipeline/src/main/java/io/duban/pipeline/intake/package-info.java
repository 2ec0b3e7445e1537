/** Takes in what units, the office and the clock say, and puts it in order in the journal. */
package io.duban.pipeline.intake;
