/** Days as data: which day it is, and what has to wait for one. */
package io.duban.pipeline.days;
