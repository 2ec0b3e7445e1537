/** What simulated units and the office do in the year; the same notice and seed give the same. */
package io.duban.cli.demo.scenario;
