/** The pipeline from units' reports to alerts and bulletins. */
package io.duban.pipeline;
