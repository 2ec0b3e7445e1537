package io.duban.cli.repair;

import io.duban.cli.output.Listing;
import io.duban.office.json.RecordJson;

/**
 * Something a repair does or finds.
 *
 * @param code names it for programs
 * @param what topic, partition or subject
 * @param count how many records
 * @param sentence for people
 */
record Step(String code, String what, long count, String sentence) {

  static Listing<Step> listing() {
    return new Listing<Step>(RecordJson::line).wrapped("finding", Step::sentence);
  }
}
