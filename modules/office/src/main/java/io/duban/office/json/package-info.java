/** Events as JSON that is the same byte for byte wherever it is written. */
package io.duban.office.json;
