package io.duban.notices.document.content;

/** A file in memory. */
public final class SourceFile {
  private final String name;
  private final byte[] bytes;

  public SourceFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  public String name() {
    return name;
  }

  public byte[] bytes() {
    return bytes;
  }

  public DocumentUnreadableException unreadable(String problem, String remedy) {
    return new DocumentUnreadableException(name, problem, remedy);
  }
}
