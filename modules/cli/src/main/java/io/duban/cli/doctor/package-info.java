/** What is wrong with a deployment, and how to mend it. */
package io.duban.cli.doctor;
