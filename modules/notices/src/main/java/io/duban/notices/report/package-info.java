/** Government work reports: several in one file, headline targets, and tasks nobody has yet. */
package io.duban.notices.report;
