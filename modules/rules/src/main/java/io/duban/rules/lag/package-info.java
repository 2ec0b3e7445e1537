/** The rules that find what someone must see. */
package io.duban.rules.lag;
