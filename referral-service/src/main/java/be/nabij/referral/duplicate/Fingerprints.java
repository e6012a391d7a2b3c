package be.nabij.referral.duplicate;

import be.nabij.platform.encryption.Vault;
import be.nabij.referral.contact.ContactDetails;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralEvent.Agreed;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.referral.Told;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keyed hashes (HMAC-SHA-256) of what a person is known by: two referrals can be compared, and
 * nobody without the key can find out whose they are by trying all phone numbers.
 */
@Startup // a missing key must show at start, not with the first person
@ApplicationScoped
public class Fingerprints {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;
  private static final int BYTES_OF_KEY_ID = 4;

  private final DataSource database;
  private final Referrals referrals;
  private final Vault vault;
  private final SecretKeySpec key;
  private final String keyId;

  Fingerprints(
      DataSource database,
      Referrals referrals,
      Vault vault,
      @ConfigProperty(name = "nabij.fingerprint.key") String key) {
    if (key.length() < SHORTEST_KEY) {
      throw new IllegalStateException("NABIJ_FINGERPRINT_KEY needs 32 characters or more");
    }
    this.database = database;
    this.referrals = referrals;
    this.vault = vault;
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.keyId = HexFormat.of().formatHex(hash("key id"), 0, BYTES_OF_KEY_ID);
  }

  /**
   * Remembers by what the person of a referral is known; the database forgets it with the contact
   * details.
   *
   * @param contact null when nothing of the person is known yet
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(Referral referral, ContactDetails contact) {
    List<Fingerprint> known =
        contact == null ? List.of() : Fingerprint.of(contact, referral.partner());
    if (known.isEmpty()) {
      return;
    }
    referrals.flush();
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into fingerprint (referral_id, kind, key_id, hash) values (?, ?, ?, ?)"
                    + " on conflict (referral_id, kind) do update"
                    + " set key_id = excluded.key_id, hash = excluded.hash")) {
      for (Fingerprint fingerprint : known) {
        insert.setObject(1, referral.id());
        insert.setString(2, fingerprint.kind().code());
        insert.setString(3, keyId);
        insert.setBytes(4, hash(fingerprint.kind().code() + "\n" + fingerprint.text()));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The fingerprints could not be kept", e);
    }
  }

  /** From the agreement on it is known who it is about whom somebody was concerned. */
  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes Told told) {
    Referral referral = told.referral();
    if (told.event() instanceof Agreed) {
      keep(referral, vault.open(referral.contact(), referral.id(), ContactDetails.class));
    }
  }

  private byte[] hash(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
