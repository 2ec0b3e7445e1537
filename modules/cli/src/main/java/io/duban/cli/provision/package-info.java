/** Topics, schemas, users, rights and quotas on a cluster, made from the unit register. */
package io.duban.cli.provision;
