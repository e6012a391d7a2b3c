package be.nabij.referral.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That somebody was shown something of a person. It names the referral and never the person.
 *
 * @param municipality NIS code of where the referral lay; each has a chain of its own
 * @param position counts the entries of a chain, from 1
 * @param user who looked
 * @param client application through which, null when it was not kept
 * @param role role that allowed it, null when it was not kept
 * @param shown code of {@link Shown}
 * @param purpose code of why, see {@link Purposes}
 */
record AuditEntry(
    String municipality,
    long position,
    UUID referralId,
    Instant at,
    String user,
    String client,
    String role,
    String shown,
    String purpose) {
  /** Comes before the first entry of a chain. */
  private static final byte[] NOTHING_YET = new byte[32];

  static byte[] nothingYet() {
    return NOTHING_YET.clone();
  }

  /**
   * SHA-256 over the hash of the entry before and every field: each with its length before it, so
   * that no two contents read the same; what is absent is a dash.
   */
  byte[] hashAfter(byte[] previous) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(previous);
      return digest.digest(content().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isAfter(byte[] previous, byte[] hash) {
    return Arrays.equals(hashAfter(previous), hash);
  }

  private String content() {
    return Stream.of(
            municipality,
            String.valueOf(position),
            referralId.toString(),
            String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
            user,
            client,
            role,
            shown,
            purpose)
        .map(AuditEntry::measured)
        .collect(Collectors.joining("\n"));
  }

  private static String measured(String field) {
    return field == null ? "-" : field.codePointCount(0, field.length()) + ":" + field;
  }
}
