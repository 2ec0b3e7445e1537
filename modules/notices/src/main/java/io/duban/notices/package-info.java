/** Reads official notices into tasks, units and questions for a person. */
package io.duban.notices;
