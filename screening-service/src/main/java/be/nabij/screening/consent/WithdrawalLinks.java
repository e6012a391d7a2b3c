package be.nabij.screening.consent;

import be.nabij.platform.encryption.Vault;
import be.nabij.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The link with which a person takes a consent back without an account. Whoever holds it may; it is
 * the encrypted id of the consent, so it cannot be guessed and nothing has to be stored for it.
 */
@ApplicationScoped
public class WithdrawalLinks {
  static final String PATH = "/intrekken/";

  private static final String PURPOSE = "withdrawal-link";

  private final Vault vault;
  private final String publicUrl;

  WithdrawalLinks(Vault vault, @ConfigProperty(name = "nabij.public-url") String publicUrl) {
    this.vault = vault;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /** A link to withdraw this consent; every call gives another one, and all of them work. */
  public String linkFor(UUID consentId) {
    byte[] sealed = vault.sealFor(PURPOSE, bytes(consentId));
    return publicUrl + PATH + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /**
   * The consent that a link is for.
   *
   * @throws ProblemException 404 when the token was not made here, or not for this
   */
  public UUID consentOf(String token) {
    return vault
        .openFor(PURPOSE, decoded(token))
        .map(WithdrawalLinks::id)
        .orElseThrow(() -> unknown());
  }

  private static byte[] decoded(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("link");
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID id(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
