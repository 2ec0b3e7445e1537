package io.duban.cli.output;

import io.duban.office.layout.TextTable;
import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/**
 * What the output goes to.
 *
 * @param width columns, or {@link #UNLIMITED} for a file or another program
 * @param colours whether it shows colours and the user wants them
 */
public record Terminal(int width, boolean colours) {
  public static final int UNLIMITED = TextTable.UNLIMITED;

  private static final int USUAL_WIDTH = 100;
  private static final int NARROWEST = 40;

  public static Terminal of(Map<String, String> environment) {
    if (!isTerminal()) {
      return new Terminal(UNLIMITED, "1".equals(environment.get("CLICOLOR_FORCE")));
    }
    boolean wanted =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(environment.get("TERM"));
    return new Terminal(Math.max(NARROWEST, columns(environment)), wanted && Ansi.AUTO.enabled());
  }

  /** Whether a person looks at it. */
  public static boolean isTerminal() {
    return Optional.ofNullable(System.console()).map(Terminal::isTerminal).orElse(false);
  }

  private static boolean isTerminal(Console console) {
    try {
      // From Java 22 on there is a console also where there is no terminal.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException olderJava) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  private static int columns(Map<String, String> environment) {
    String stated = environment.getOrDefault("COLUMNS", "");
    return stated.matches("[1-9]\\d{0,3}") ? Integer.parseInt(stated) : askTerminal();
  }

  private static int askTerminal() {
    try {
      Process size = new ProcessBuilder("stty", "size").redirectInput(new File("/dev/tty")).start();
      String answer = new String(size.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      String[] rowsAndColumns = answer.strip().split(" ", 2);
      int columns = rowsAndColumns.length == 2 ? Integer.parseInt(rowsAndColumns[1]) : 0;
      return columns > 0 ? columns : USUAL_WIDTH;
    } catch (IOException | NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }
}
