/** What the office cannot do, whoever asked for it. */
package io.duban.office.failure;
