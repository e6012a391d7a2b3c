package be.nabij.e2e;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts Nabij before the first test class that asks for it and stops it after the last one. A test
 * that failed halfway leaves nothing stopped for the next.
 */
final class OnRunningNabij implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(OnRunningNabij.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Nabij.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return running(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    running(context).makeWhole();
  }

  private static Nabij running(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Start.class, type -> Start.attempt(), Start.class)
        .outcome();
  }

  /** One attempt for all tests: what did not start once is not waited for again. */
  private record Start(Nabij nabij, Throwable failure) implements AutoCloseable {
    static Start attempt() {
      try {
        return new Start(Nabij.start(), null);
      } catch (RuntimeException | AssertionError e) {
        return new Start(null, e);
      }
    }

    Nabij outcome() {
      if (failure != null) {
        throw new IllegalStateException("Nabij did not start: " + failure.getMessage(), failure);
      }
      return nabij;
    }

    @Override
    public void close() {
      if (nabij != null) {
        nabij.close();
      }
    }
  }
}
