/** Sets up topics and schemas, and says where a cluster differs from the catalogue. */
package io.duban.pipeline.provision;
