package io.duban.notices.item;

import io.duban.notices.duty.DutyReader;
import io.duban.notices.outline.Outline;
import io.duban.notices.text.Slice;
import java.util.stream.Stream;

/** Lines that give somebody something to do but carry no number. */
public final class UnnumberedDuties {
  private UnnumberedDuties() {}

  public static Stream<Slice> in(Outline outline) {
    return Stream.concat(outline.preamble().stream(), outline.loose().stream())
        .filter(line -> DutyReader.read(line).filter(duty -> !duty.words().isEmpty()).isPresent());
  }
}
