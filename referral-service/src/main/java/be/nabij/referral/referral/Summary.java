package be.nabij.referral.referral;

import java.util.List;

/**
 * What the screening found, for the person who will call: an outcome, never the answers.
 *
 * @param category band of the score, null when it was not valid
 * @param duration {@code transient}, {@code situational} or {@code chronic}, null when not asked
 * @param profile id of the intervention profile (Machielse, 2011): an aid, no diagnosis; null when
 *     the conversation did not come to one
 * @param rules ids of the advice rules, most urgent first
 */
public record Summary(
    String instrument,
    String version,
    String category,
    List<String> lonelyDimensions,
    String duration,
    String profile,
    List<String> rules) {}
