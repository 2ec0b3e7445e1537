/** Who may do what on a cluster, and how much of it. */
package io.duban.pipeline.access;
