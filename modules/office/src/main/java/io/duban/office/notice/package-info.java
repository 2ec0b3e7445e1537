/** What a notice assigns, on its way to the pipeline. */
package io.duban.office.notice;
