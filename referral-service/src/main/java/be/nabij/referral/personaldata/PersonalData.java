package be.nabij.referral.personaldata;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a slice keeps about the person of a referral: each slice with such tables has a bean of this
 * type. An erasure goes through all of them, and so does the export of what is held about a person.
 * A test fails for a table with a referral's id in it that none of them claims.
 */
public interface PersonalData {
  /** Code of this kind of data, such as {@code timeline}: a heading in JSON. */
  String kind();

  /** The same in Dutch, in the plural where there are several: a heading on paper. */
  String inDutch();

  /** The tables this is about. */
  Set<String> tables();

  /**
   * Erases, in the transaction of the whole erasure and before the referral itself is deleted; a
   * second time changes nothing. Rows that only hold ids and are still to be told, such as a
   * delivery under way, may stay when {@link #kept} says so.
   *
   * @return how many records were deleted or emptied
   */
  long erase(UUID referral);

  /**
   * What is held about the person, in words where there are words for it: the person reads this.
   *
   * @return a value that can be written as JSON, null when there is nothing
   */
  Object export(UUID referral);

  /** What stays after an erasure, and why: a Dutch sentence for the certificate. */
  default Optional<String> kept() {
    return Optional.empty();
  }

  /** Other referrals or screenings that are said to be of the same person: named, not erased. */
  default Set<UUID> linked(UUID referral) {
    return Set.of();
  }
}
