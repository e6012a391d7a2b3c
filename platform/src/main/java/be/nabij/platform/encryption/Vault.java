package be.nabij.platform.encryption;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts and decrypts personal data with the Tink keyset {@code NABIJ_ENCRYPTION_KEYSET} (JSON).
 * To rotate, add a key to the keyset and make it primary: older records stay readable.
 */
@Singleton
public class Vault {
  private final ObjectMapper mapper;
  private final Aead aead;
  private final int primaryKeyId;

  Vault(ObjectMapper mapper, @ConfigProperty(name = "nabij.encryption.keyset") String keysetJson)
      throws GeneralSecurityException {
    this.mapper = mapper;
    AeadConfig.register();
    KeysetHandle keyset =
        TinkJsonProtoKeysetFormat.parseKeyset(keysetJson, InsecureSecretKeyAccess.get());
    this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    this.primaryKeyId = keyset.getPrimary().getId();
  }

  /**
   * Encrypts a value as JSON.
   *
   * @param owner id of the record it belongs to; it can only be opened with the same id
   */
  public Sealed seal(Object value, UUID owner) {
    try {
      return new Sealed(primaryKeyId, aead.encrypt(mapper.writeValueAsBytes(value), bytes(owner)));
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Personal data could not be encrypted", e);
    }
  }

  /**
   * Decrypts what {@link #seal} made.
   *
   * @throws IllegalStateException when the key is not in the keyset or the record is not the owner
   */
  public <T> T open(Sealed sealed, UUID owner, Class<T> type) {
    try {
      return mapper.readValue(aead.decrypt(sealed.ciphertext(), bytes(owner)), type);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("Personal data could not be decrypted", e);
    }
  }

  /**
   * Encrypts a few bytes that are handed out, such as the token of a link.
   *
   * @param purpose what it is for; it can only be opened for the same purpose
   */
  public byte[] sealFor(String purpose, byte[] content) {
    try {
      return aead.encrypt(content, bytes(purpose));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Nothing could be sealed for " + purpose, e);
    }
  }

  /** Decrypts what {@link #sealFor} made; empty for anything else that somebody may come with. */
  public Optional<byte[]> openFor(String purpose, byte[] sealed) {
    try {
      return Optional.of(aead.decrypt(sealed, bytes(purpose)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Never the same as an owner's, so that a record never opens as a token or the reverse. */
  private static byte[] bytes(String purpose) {
    return ("purpose:" + purpose).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(UUID owner) {
    return owner.toString().getBytes(StandardCharsets.UTF_8);
  }
}
