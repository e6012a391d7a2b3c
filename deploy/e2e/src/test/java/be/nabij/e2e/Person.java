package be.nabij.e2e;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who is screened. All of them share a family name that occurs nowhere else, so that a
 * trace of any of them can be searched for.
 */
record Person(String name, String phone, String email) {
  static final String FAMILY_NAME = "Quaeghevuur";
  private static final AtomicInteger NUMBER = new AtomicInteger(310_000);

  /** A person with a phone number that nobody else has. */
  static Person someone() {
    return named("Godelieve " + FAMILY_NAME);
  }

  static Person named(String name) {
    int number = NUMBER.incrementAndGet();
    return new Person(
        name,
        "+32470" + number,
        "g." + FAMILY_NAME.toLowerCase(Locale.ROOT) + number + "@example.org");
  }
}
