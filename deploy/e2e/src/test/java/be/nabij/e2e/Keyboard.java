package be.nabij.e2e;

import com.microsoft.playwright.Page;

/** Somebody who uses no mouse: goes from one thing to the next, and presses keys. */
final class Keyboard {
  private static final int MOST_STOPS = 150;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /**
   * Tabs on until this has the focus.
   *
   * @throws AssertionError when it cannot be reached
   */
  Keyboard to(String selector) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      page.keyboard().press("Tab");
      if (isAt(selector)) {
        return this;
      }
    }
    throw new AssertionError(selector + " cannot be reached by keyboard at " + page.url());
  }

  boolean isAt(String selector) {
    return (boolean)
        page.evaluate("selector => document.activeElement.matches(selector)", selector);
  }

  Keyboard types(String text) {
    page.keyboard().type(text);
    return this;
  }

  Keyboard presses(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** Goes to a link or a button and uses it; the page that follows is there when this returns. */
  void follows(String selector) {
    to(selector);
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }
}
