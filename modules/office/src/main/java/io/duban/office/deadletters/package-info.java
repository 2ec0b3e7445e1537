/** What the pipeline refused, and how it is sent again or passed over. */
package io.duban.office.deadletters;
