/** Tasks as a notice assigns them: what is to be reached, by when, and who answers for it. */
package io.duban.rules.task;
