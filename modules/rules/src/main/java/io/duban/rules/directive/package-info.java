/** What the office decides, and what a decision must say to be one. */
package io.duban.rules.directive;
