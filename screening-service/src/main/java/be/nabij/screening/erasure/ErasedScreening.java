package be.nabij.screening.erasure;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What was erased of a screening here. A repeated order gives the same, and adds what came in
 * since.
 *
 * @param erasedAt when it was erased first
 * @param records how many rows of each table were deleted, or emptied in the case of {@code
 *     idempotency}
 */
record ErasedScreening(UUID screening, Instant erasedAt, Map<String, Integer> records) {}
