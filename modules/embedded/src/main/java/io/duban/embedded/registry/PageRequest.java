package io.duban.embedded.registry;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;

/** Which part of a list is asked for. */
record PageRequest(int offset, int limit) {

  static PageRequest of(Context context) {
    return new PageRequest(number(context, "offset", 0), number(context, "limit", -1));
  }

  private static int number(Context context, String name, int otherwise) {
    try {
      String text = context.queryParam(name);
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  <T> List<T> cut(Stream<T> all) {
    Stream<T> rest = all.skip(Math.max(0, offset));
    return (limit < 0 ? rest : rest.limit(limit)).toList();
  }
}
