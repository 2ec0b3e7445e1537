package io.duban.registry.bounds;

import org.apache.avro.Schema;

/**
 * Holds the payloads of one schema to what is left of them and to the memory that their size gives
 * them, before anything is made of them. It may be used by many threads at once.
 */
public final class PayloadBounds {

  private static final long FREE = 1 << 20;
  private static final long PER_BYTE = 256;

  private final Steps.Step check;

  private PayloadBounds(Steps.Step check) {
    this.check = check;
  }

  /**
   * For the records of a writer that a reader takes.
   *
   * @param reader the schema they are read into
   */
  public static PayloadBounds of(Schema writer, Schema reader) {
    Filling filling = Filling.of(writer, reader);
    return new PayloadBounds(Costs.arePlain(writer, filling) ? null : Steps.of(writer, filling));
  }

  /** Whether Avro's own checks suffice, as nothing in the schema takes much for few bytes. */
  public boolean arePlain() {
    return check == null;
  }

  /**
   * Goes through a payload without making anything of it.
   *
   * @throws MalformedPayloadException when it does not keep to the bounds
   */
  public void check(byte[] bytes, int offset, int length) {
    if (check != null) {
      check.pass(new PayloadCursor(bytes, offset, length, FREE + PER_BYTE * length));
    }
  }
}
