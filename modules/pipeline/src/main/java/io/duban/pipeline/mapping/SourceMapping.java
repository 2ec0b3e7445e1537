package io.duban.pipeline.mapping;

import io.duban.contracts.PlaceKind;
import io.duban.rules.task.Place;
import io.duban.rules.task.SourceRange;

/** Where something stands in a notice, as events and as the rules know it. */
final class SourceMapping {
  private SourceMapping() {}

  static io.duban.contracts.SourceRange event(SourceRange source) {
    return source == null
        ? null
        : new io.duban.contracts.SourceRange(
            source.line(), source.start(), source.end(), event(source.place()));
  }

  private static io.duban.contracts.Place event(Place place) {
    return place == null
        ? null
        : new io.duban.contracts.Place(
            PlaceKind.valueOf(place.kind().name()), place.number(), place.container());
  }

  static SourceRange source(io.duban.contracts.SourceRange event) {
    return event == null
        ? null
        : new SourceRange(
            event.getLine(), event.getStart(), event.getEnd(), place(event.getPlace()));
  }

  /** A kind of a later release is as good as none. */
  private static Place place(io.duban.contracts.Place event) {
    return event == null || event.getKind() == PlaceKind.UNKNOWN
        ? null
        : new Place(
            Place.Kind.valueOf(event.getKind().name()), event.getNumber(), event.getContainer());
  }
}
