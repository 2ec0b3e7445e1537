/**
 * Plays a year: simulated units report on a notice's tasks, and the office reads what comes of it.
 */
package io.duban.cli.demo;
