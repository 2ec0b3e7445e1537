package io.duban.cli.output;

import io.duban.cli.failure.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Remembers when the standard output could not be written, which Java's own stream keeps to itself:
 * a command whose output is lost has not done what it was asked to. Who reads no more of a pipe, as
 * {@code head} does, has what he wanted.
 */
public final class CheckedOutput extends OutputStream {
  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

  private final OutputStream target;
  private final BooleanSupplier isPipe;
  private IOException failure;

  CheckedOutput(OutputStream target, BooleanSupplier isPipe) {
    this.target = target;
    this.isPipe = isPipe;
  }

  /** Takes the place of the standard output. */
  public static CheckedOutput ofStandardOutput() {
    CheckedOutput output =
        new CheckedOutput(
            new FileOutputStream(FileDescriptor.out), CheckedOutput::isStandardOutputPipe);
    Charset charset =
        Charset.forName(System.getProperty("stdout.encoding", Charset.defaultCharset().name()));
    System.setOut(new PrintStream(output, true, charset));
    return output;
  }

  private static boolean isStandardOutputPipe() {
    try {
      String open = Files.readSymbolicLink(STANDARD_OUTPUT).toString();
      return open.startsWith("pipe:") || open.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** The exit code of a command, or another if it succeeded but its output was lost. */
  public int exitCode(int code) {
    return code == ExitCode.DONE && lost().isPresent() ? ExitCode.FAILED : code;
  }

  /** Why output was lost, if any was. */
  public Optional<String> lost() {
    return failure == null || isPipeThatNobodyReads()
        ? Optional.empty()
        : Optional.of(String.valueOf(failure.getMessage()));
  }

  private boolean isPipeThatNobodyReads() {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || isPipe.getAsBoolean();
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void attempt(Writing writing) throws IOException {
    try {
      writing.run();
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  @Override
  public void write(int one) throws IOException {
    attempt(() -> target.write(one));
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    attempt(() -> target.write(bytes, from, length));
  }

  @Override
  public void flush() throws IOException {
    attempt(target::flush);
  }
}
