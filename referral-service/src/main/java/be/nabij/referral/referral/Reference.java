package be.nabij.referral.referral;

import java.util.UUID;

/**
 * What people call a referral on the phone and in a mail, such as {@code 7KQ2M-4XD9P}. It says
 * nothing about the person, and follows from the random part of the id.
 */
final class Reference {
  /** Crockford's base 32: nothing in it is taken for something else when it is read aloud. */
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int BITS = 5;
  private static final int HALF = 5;

  private Reference() {}

  static String of(UUID id) {
    StringBuilder reference = new StringBuilder();
    long rest = id.getLeastSignificantBits();
    for (int sign = 0; sign < 2 * HALF; sign++) {
      reference.append(SIGNS.charAt((int) (rest & (SIGNS.length() - 1))));
      rest >>>= BITS;
    }
    return reference.insert(HALF, '-').toString();
  }
}
