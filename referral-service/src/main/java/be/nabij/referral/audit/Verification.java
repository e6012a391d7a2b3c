package be.nabij.referral.audit;

import java.util.List;
import java.util.UUID;

/**
 * Whether the log is as it was written.
 *
 * @param intact true when every chain is
 * @param chains one for each municipality, by NIS code
 */
record Verification(boolean intact, List<Chain> chains) {

  /**
   * @param municipality NIS code
   * @param entries how many the chain should have
   * @param end hash of the last one, in hexadecimal: whoever keeps it elsewhere can later tell that
   *     the whole chain was not made anew
   * @param firstBroken the first entry that is not as it was written, absent when all are
   */
  record Chain(String municipality, long entries, String end, boolean intact, Broken firstBroken) {}

  /**
   * @param position which entry of the chain, from 1
   * @param referralId absent when the entry is gone
   * @param why {@code changed}: its content is not what was written; {@code does-not-follow}: it
   *     does not hold the hash of the one before; {@code missing}: there is none at this position;
   *     {@code end-changed}: the chain ends elsewhere than it says
   */
  record Broken(long position, UUID referralId, String why) {}
}
