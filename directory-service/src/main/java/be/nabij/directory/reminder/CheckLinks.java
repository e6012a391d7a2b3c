package be.nabij.directory.reminder;

import be.nabij.directory.contactpoint.BelgianDate;
import be.nabij.directory.freshness.EntryRef;
import be.nabij.platform.encryption.Vault;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The link with which somebody who is asked says, without an account, that an entry is still right.
 * Whoever holds it may: it is the encrypted name of the entry and the last day that it works, so it
 * cannot be guessed and nothing has to be stored for it.
 */
@ApplicationScoped
class CheckLinks {
  static final String PATH = "/nakijken/";

  /** A mail that is older than this has been followed by another one. */
  private static final int DAYS = 60;

  private static final String PURPOSE = "check-link";
  private static final String SEPARATOR = "|";

  private final Vault vault;
  private final BelgianDate date;
  private final String publicUrl;

  CheckLinks(
      Vault vault, BelgianDate date, @ConfigProperty(name = "nabij.public-url") String publicUrl) {
    this.vault = vault;
    this.date = date;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /** Every call gives another link, and all of them work. */
  String linkFor(EntryRef entry) {
    return publicUrl + PATH + tokenFor(entry, date.today().plusDays(DAYS));
  }

  /** Where editors correct what is wrong. */
  String console() {
    return publicUrl + "/redactie";
  }

  String tokenFor(EntryRef entry, LocalDate lastDay) {
    String content =
        String.join(
            SEPARATOR, entry.kind().code(), String.valueOf(lastDay.toEpochDay()), entry.id());
    byte[] sealed = vault.sealFor(PURPOSE, content.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /**
   * The entry that a link is for.
   *
   * @throws ProblemException 404 when the token was not made here, or not for this, or is too old
   */
  EntryRef entryOf(String token) {
    String content =
        decoded(token)
            .flatMap(bytes -> vault.openFor(PURPOSE, bytes))
            .map(opened -> new String(opened, StandardCharsets.UTF_8))
            .orElseThrow(CheckLinks::unknown);
    String[] parts = content.split("\\" + SEPARATOR, 3);
    if (LocalDate.ofEpochDay(Long.parseLong(parts[1])).isBefore(date.today())) {
      throw unknown();
    }
    return new EntryRef(EntryRef.Kind.of(parts[0]), parts[2]);
  }

  private static Optional<byte[]> decoded(String token) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static ProblemException unknown() {
    return ProblemException.notFound("link");
  }
}
