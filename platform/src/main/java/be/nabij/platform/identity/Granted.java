package be.nabij.platform.identity;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a token grants, and to whom.
 *
 * @param client the application, after the name of its issuer; null when the token names none
 * @param user the person, after the name of the issuer; null when the token names none
 * @param until when the token expires, where that is said
 * @param roles each with the NIS codes of the municipalities that it is held for
 */
record Granted(
    String client,
    String user,
    Optional<String> email,
    Optional<Instant> until,
    Map<String, Set<String>> roles) {
  static final Granted NOTHING =
      new Granted(null, null, Optional.empty(), Optional.empty(), Map.of());

  boolean isNamedAfter(String issuer) {
    return Stream.of(client, user).anyMatch(name -> name != null && name.startsWith(issuer + ":"));
  }
}
