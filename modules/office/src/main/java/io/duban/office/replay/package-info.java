/** Folds the journal again, without the pipeline: any past day as it was. */
package io.duban.office.replay;
