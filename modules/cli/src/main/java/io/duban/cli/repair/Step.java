package io.duban.cli.repair;

import io.duban.cli.output.Json;
import io.duban.cli.output.Listing;
import java.util.LinkedHashMap;
import java.util.Map;

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
    return new Listing<>(Step::json).wrapped("finding", Step::sentence);
  }

  private String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("code", code);
    fields.put("what", what);
    fields.put("count", count);
    fields.put("sentence", sentence);
    return Json.line(fields);
  }
}
