package be.nabij.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;

/**
 * The keys the services encrypt contact details with: one per service, made at first use and kept
 * with the state.
 */
final class EncryptionKeysets {

  private final Path folder;

  EncryptionKeysets(Path folder) {
    this.folder = folder;
  }

  /** The service's keyset (AES256-GCM) in Tink's JSON form. */
  synchronized String of(NabijService service) {
    Path file = folder.resolve(service.module() + ".keyset.json");
    try {
      if (Files.notExists(file)) {
        write(file, generate());
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The encryption key of %s".formatted(service.module()), e);
    }
  }

  private void write(Path file, String keyset) throws IOException {
    Files.createDirectories(folder);
    // Nobody else may read it, not even for the moment between creating and restricting it.
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      channel.write(java.nio.charset.StandardCharsets.UTF_8.encode(keyset));
    }
  }

  private static String generate() {
    try {
      AeadConfig.register();
      return TinkJsonProtoKeysetFormat.serializeKeyset(
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
          InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no encryption key could be made", e);
    }
  }
}
