package be.nabij.platform.encryption;

import jakarta.persistence.Embeddable;

/**
 * Personal data as it is stored.
 *
 * @param keyId the key it was encrypted with, so that an operator can see when an old key is no
 *     longer used
 * @param ciphertext AES-256-GCM, bound to the record it belongs to
 */
@Embeddable
public record Sealed(int keyId, byte[] ciphertext) {}
