/** The units a notice names: ids, canonical names, aliases and types. */
package io.duban.notices.unit;
