package be.nabij.e2e;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One browser for all test classes that ask for it. What a test opened is closed after it, so that
 * the next begins as somebody new.
 */
final class OnChromium implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(OnChromium.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Chromium.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Chromium chromium = context.getRoot().getStore(NAMESPACE).get(Chromium.class, Chromium.class);
    if (chromium != null) {
      chromium.closePages();
    }
  }
}
