/** Deadlines as notices state them: 6月底前, 上半年, 年底前. */
package io.duban.notices.time;
