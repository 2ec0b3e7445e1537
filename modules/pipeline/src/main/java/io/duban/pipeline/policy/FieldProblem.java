package io.duban.pipeline.policy;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Says which field of a policy cannot be taken, and what to do. */
record FieldProblem(JsonMappingException problem, JsonNode fields) {
  private static final Map<Class<?>, String> WANTED =
      Map.of(
          BigDecimal.class, "a number",
          Integer.class, "a whole number",
          Boolean.class, "true or false",
          LocalDate.class, "a date such as 2026-10-01",
          ZoneId.class, "a time zone such as Asia/Shanghai",
          String.class, "a word");

  String sentence() {
    if (problem instanceof UnrecognizedPropertyException unknown) {
      return unknown(unknown);
    }
    if (problem instanceof MismatchedInputException mismatch) {
      return wrong(mismatch.getTargetType());
    }
    if (problem.getCause() instanceof InputCoercionException tooLarge) {
      return wrong(tooLarge.getTargetType());
    }
    // Else a record refused it.
    Throwable refusal = problem.getCause() == null ? problem : problem.getCause();
    return refusal.getMessage() + ". Correct it.";
  }

  private String unknown(UnrecognizedPropertyException unknown) {
    String path = path();
    String part = path.substring(0, path.length() - unknown.getPropertyName().length());
    String meant =
        Nearest.of(
            unknown.getPropertyName(),
            unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList());
    return "field %s is unknown. Did you mean %s%s?".formatted(path, part, meant);
  }

  private String wrong(Class<?> wanted) {
    JsonNode value = fields;
    for (Reference step : problem.getPath()) {
      value =
          step.getFieldName() == null
              ? value.path(step.getIndex())
              : value.path(step.getFieldName());
    }
    String words =
        wanted.isEnum()
            ? "one of " + Arrays.toString(wanted.getEnumConstants())
            : WANTED.getOrDefault(
                MethodType.methodType(wanted).wrap().returnType(), "a list of dates");
    return "field %s is %s, but must be %s. Correct it.".formatted(path(), value, words);
  }

  private String path() {
    return problem.getPath().stream()
        .map(Reference::getFieldName)
        .filter(Objects::nonNull)
        .collect(joining("."));
  }
}
