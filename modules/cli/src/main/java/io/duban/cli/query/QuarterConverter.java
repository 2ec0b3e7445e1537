package io.duban.cli.query;

import io.duban.rules.calendar.Quarter;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a quarter written as {@code 2026Q1}. */
public final class QuarterConverter implements ITypeConverter<Quarter> {
  @Override
  public Quarter convert(String text) {
    try {
      return Quarter.parse(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
