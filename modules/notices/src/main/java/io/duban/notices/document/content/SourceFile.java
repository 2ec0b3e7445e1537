package io.duban.notices.document.content;

import io.duban.notices.NoticeUnreadableException;

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

  public NoticeUnreadableException unreadable(String problem, String remedy) {
    return new NoticeUnreadableException(name, problem, remedy);
  }
}
