package be.nabij.screening.screening;

import be.nabij.screening.advice.Advice;
import be.nabij.screening.context.Context;
import be.nabij.screening.context.Profile.Band;
import be.nabij.screening.conversation.ConversationHelp.Help;
import be.nabij.screening.score.Result.DimensionResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A screening as the partner sees it.
 *
 * @param status "draft" or "completed"
 * @param version of the instrument it was taken with
 * @param answers what a draft holds so far; absent once it is completed
 * @param context what a draft holds so far; absent once it is completed
 * @param result absent while it is a draft
 * @param advice most urgent first; in a draft only what cannot wait
 * @param conversation help with the talk, when there is a reason to talk
 * @param depressionOrLoneliness absent when the mood was not asked
 * @param profile absent when the conversation did not come to one
 * @param nextProfileQuestion the field of the context to ask for next on the way to a profile
 * @param change since the screening before, absent when this is the first
 * @param consent what the person said about being called, absent when it was not asked
 * @param referral absent when the person did not agree to one
 */
public record ScreeningView(
    UUID id,
    String status,
    String instrument,
    String version,
    String municipality,
    Instant startedAt,
    Instant completedAt,
    Map<String, String> answers,
    Context context,
    ResultView result,
    List<Advice> advice,
    Help conversation,
    MoodView depressionOrLoneliness,
    ProfileView profile,
    String nextProfileQuestion,
    Change change,
    ConsentView consent,
    ReferralStatus referral) {

  /**
   * What came out; see the instrument for the bands and cut-offs.
   *
   * @param total absent where nothing is counted
   * @param category absent when not valid
   * @param noted what was recognised or seen, for a list without a score
   * @param disclaimer says that it is no diagnosis
   */
  public record ResultView(
      Integer total,
      Integer max,
      String category,
      boolean valid,
      List<String> missing,
      Map<String, DimensionResult> dimensions,
      List<String> noted,
      String disclaimer) {}

  /**
   * What the answers about the mood point to; both may be there. No diagnosis (DR-24).
   *
   * @param pointsToDepression codes of the answers
   * @param pointsToLoneliness codes of the answers
   */
  public record MoodView(
      List<String> pointsToDepression, List<String> pointsToLoneliness, String remark) {}

  /**
   * The intervention profile and its place in the scheme (Machielse, 2011).
   *
   * @param provisional the problem duration was not asked: chronic was read as structural
   * @param remark says that it is an aid (DR-26)
   */
  public record ProfileView(
      String id,
      String name,
      String description,
      Band band,
      boolean participationOriented,
      Context.Coping coping,
      boolean provisional,
      String remark) {}

  /**
   * What the person said about being called.
   *
   * @param recipient who may get the contact details
   * @param withdrawnAt absent while it stands
   * @param withdrawalLink for the person to keep: whoever opens it can take the consent back;
   *     absent when there is nothing to take back
   */
  public record ConsentView(
      boolean given,
      String purpose,
      String scope,
      String method,
      RecipientView recipient,
      Instant recordedAt,
      Instant expiresAt,
      Instant withdrawnAt,
      String withdrawalLink) {}

  /**
   * A contact point.
   *
   * @param municipality NIS code
   */
  public record RecipientView(String municipality, String name) {}

  /**
   * How far the referral is.
   *
   * @param id absent until the contact point has it
   * @param status {@code sent} until then, afterwards the referral's own status
   */
  public record ReferralStatus(UUID id, String status) {}
}
