package be.nabij.referral.webhook;

import be.nabij.platform.encryption.Vault;
import be.nabij.platform.identity.Caller;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.problem.ProblemException;
import com.fasterxml.uuid.Generators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Making, showing and retiring the keys of a municipality's webhooks. */
@ApplicationScoped
class WebhookKeyring {
  /** How long the key of before signs along. */
  private static final Duration SIGNS_ALONG = Duration.ofHours(24);

  private final WebhookKeys keys;
  private final Vault vault;
  private final Caller caller;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  WebhookKeyring(WebhookKeys keys, Vault vault, Caller caller, Clock clock) {
    this.keys = keys;
    this.vault = vault;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Makes a key. The one of before signs along for a day; one from before that stops at once, so
   * that there are never more than two.
   *
   * @throws ProblemException 404 for a municipality that is not the caller's
   */
  @Transactional
  WebhookKeyView make(String municipality) {
    requireOwn(municipality);
    Instant now = clock.instant();
    keys.forgetRetired(now);
    List<WebhookKey> before = keys.signing(municipality, now);
    for (int age = 0; age < before.size(); age++) {
      before.get(age).signAlongUntil(age == 0 ? now.plus(SIGNS_ALONG) : now);
    }
    UUID id = Generators.timeBasedEpochGenerator().generate();
    String secret = WebhookSignature.newSecret(random);
    WebhookKey key = new WebhookKey(id, municipality, vault.seal(secret, id), caller.name(), now);
    keys.persist(key);
    return WebhookKeyView.of(key, secret);
  }

  /**
   * @throws ProblemException 404 for a municipality that is not the caller's
   */
  @Transactional
  List<WebhookKeyView> list(String municipality) {
    requireOwn(municipality);
    return keys.signing(municipality, clock.instant()).stream()
        .map(key -> WebhookKeyView.of(key, null))
        .toList();
  }

  /**
   * A key signs no more from now on.
   *
   * @throws ProblemException 404 when there is no such key, or it is not the caller's
   */
  @Transactional
  void retire(String municipality, UUID id) {
    requireOwn(municipality);
    keys.delete(
        keys.find(municipality, id).orElseThrow(() -> ProblemException.notFound("webhook key")));
  }

  /** The secrets that sign a call now, the newest first; none when no key was made. */
  @Transactional
  List<String> secrets(String municipality) {
    return keys.signing(municipality, clock.instant()).stream()
        .map(key -> vault.open(key.secret(), key.id(), String.class))
        .toList();
  }

  private void requireOwn(String municipality) {
    if (!caller.municipalities(Roles.DIRECTORY_EDITOR, Roles.COORDINATOR).contains(municipality)) {
      throw ProblemException.notFound("municipality");
    }
  }
}
