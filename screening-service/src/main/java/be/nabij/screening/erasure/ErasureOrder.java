package be.nabij.screening.erasure;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Which screening is erased.
 *
 * @param screening its id
 */
record ErasureOrder(@NotNull(message = "Say which screening.") UUID screening) {}
