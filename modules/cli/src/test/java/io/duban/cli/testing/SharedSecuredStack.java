package io.duban.cli.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One secured stack for all tests that ask for it, as it takes a while to start. */
public final class SharedSecuredStack implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SecuredStack.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(SecuredStack.class, any -> start(), SecuredStack.class);
  }

  private static SecuredStack start() {
    try {
      return SecuredStack.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
