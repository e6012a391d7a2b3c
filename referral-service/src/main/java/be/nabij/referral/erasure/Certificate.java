package be.nabij.referral.erasure;

import be.nabij.referral.erasure.Erasure.Cause;
import be.nabij.referral.erasure.ErasurePart.ErasedRecords;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was erased of a person, where and when, and what is kept. It holds nothing about the person:
 * ids, counts and days.
 *
 * @param screening absent when the referral came in without one
 * @param municipality NIS code
 * @param closedAt when it was closed, or cancelled by this erasure; absent where that was not kept
 * @param orderedBy user name
 */
record Certificate(
    UUID erasure,
    UUID referral,
    UUID screening,
    String municipality,
    Instant receivedAt,
    Instant closedAt,
    Cause cause,
    String orderedBy,
    Instant orderedAt,
    Instant doneAt,
    List<Part> parts,
    List<String> kept,
    List<Topic> topics) {

  /** What one service erased. */
  record Part(String service, Instant doneAt, List<ErasedRecords> erased) {}

  /** What stays on a topic of Kafka, in Dutch. */
  record Topic(String topic, String holds) {}
}
