package be.nabij.referral.referral;

import java.util.List;

/**
 * What is known when it comes in, for the person who will call: the outcome of a screening, never
 * the answers; without a screening, what the referrer noticed. Codes only.
 *
 * @param instrument null without a screening, as is all that only a screening can tell
 * @param category band of the score, null when it was not valid
 * @param duration {@code transient}, {@code situational} or {@code chronic}, null when not asked
 * @param profile id of the intervention profile (Machielse, 2011): an aid, no diagnosis; null when
 *     the conversation did not come to one
 * @param rules ids of the advice rules, most urgent first
 * @param signals codes of the signal card; signals alone never mean lonely (DR-21)
 * @param lifeEvents codes of what happened in the person's life
 */
public record Summary(
    String instrument,
    String version,
    String category,
    List<String> lonelyDimensions,
    String duration,
    String profile,
    List<String> rules,
    List<String> signals,
    List<String> lifeEvents) {}
