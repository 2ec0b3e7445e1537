/** The life of one task: a pure fold of its definition, reports, directives and days. */
package io.duban.rules.tracking;
