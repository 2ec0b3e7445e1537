/** What runs until it is stopped. */
package io.duban.cli.service;
