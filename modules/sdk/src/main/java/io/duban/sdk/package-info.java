/** What a unit's system uses to report progress to the supervision office. */
package io.duban.sdk;
