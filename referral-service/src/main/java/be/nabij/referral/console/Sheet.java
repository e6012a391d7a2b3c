package be.nabij.referral.console;

import be.nabij.referral.advice.AdviceText;
import be.nabij.referral.console.StepForm.Choice;
import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A referral as its page shows it, in words.
 *
 * @param revision that this page was made from; each form carries it
 * @param status code, for its mark
 * @param urgency empty when it is as usual
 * @param waiting how long it is here
 * @param deadline null when nothing is expected
 * @param hold until when it rests, null when it does not or nobody knows
 * @param followUp day on which somebody asks how it is, null when there is none
 * @param facts what the screening found and the referrer noticed: label and words
 * @param profile name of the intervention profile, null when there is none
 * @param advice empty when there is none; null while it cannot be had
 * @param contactState {@code later}, {@code now}, {@code unasked}, {@code closed} or {@code erased}
 * @param concern whether somebody else was concerned about the person, and can be asked
 * @param unread messages of the referrer that nobody here has read; null when nobody reads there
 * @param alike others of what seems to be the same person
 * @param goesOnIn what becomes of the referral that this one was joined with, null otherwise
 */
@TemplateData
public record Sheet(
    String id,
    String reference,
    long revision,
    String status,
    String statusName,
    String urgency,
    String municipality,
    String contactPoint,
    boolean fallback,
    String waiting,
    String received,
    String deadline,
    boolean overdue,
    String handledBy,
    boolean mine,
    String hold,
    String followUp,
    List<Choice> facts,
    String profile,
    List<AdviceText> advice,
    List<Met> introductions,
    List<Event> timeline,
    String contactState,
    boolean concern,
    Long unread,
    List<Alike> alike,
    String goesOnIn) {

  /**
   * Another referral of what seems to be the same person.
   *
   * @param open whether the two can be joined
   */
  @TemplateData
  public record Alike(String id, String reference, String status, String received, boolean open) {}

  /**
   * To whom or what the person was introduced.
   *
   * @param name null once it was erased
   * @param outcome null while nobody told
   */
  @TemplateData
  public record Met(int number, String name, String on, String company, String outcome) {}

  /** A line of the timeline. */
  @TemplateData
  public record Event(String at, String text) {}
}
