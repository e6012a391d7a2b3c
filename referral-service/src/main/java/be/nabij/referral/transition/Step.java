package be.nabij.referral.transition;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A step that somebody wants to take with a referral. Which fields belong to which step is said by
 * {@link Transition}; a field of another step is refused.
 *
 * @param reason code of the step's list in {@code /v1/reasons}
 * @param to NIS code of the municipality to forward to
 * @param consent how the person agreed, to be forwarded or to be helped
 * @param result code of {@code contactResults}: how the attempt ended
 * @param channel how the person was tried
 * @param until day on which a referral on hold is looked at again; after today
 * @param introduction to whom or what the person is introduced
 * @param introductionNumber which introduction is reviewed, from 1
 * @param outcome code of the step's list of outcomes in {@code /v1/reasons}
 * @param screening id of a repeat screening, when there was one
 * @param contact whom to call, once the person about whom somebody was concerned agreed
 * @param handler user name of the colleague who takes it over
 */
public record Step(
    @NotNull(message = "Say which step.") Transition transition,
    String reason,
    String to,
    Consent consent,
    String result,
    Channel channel,
    LocalDate until,
    IntroductionWish introduction,
    Integer introductionNumber,
    String outcome,
    UUID screening,
    NewContact contact,
    String handler) {

  /**
   * The person's word: on being forwarded, since what was agreed before named the contact point of
   * the own municipality, or on being helped after somebody was concerned.
   *
   * @param given must be true: ask the person first
   */
  public record Consent(Boolean given, Method method) {}

  /** How somebody said yes. */
  public enum Method {
    @JsonProperty("spoken")
    SPOKEN,
    @JsonProperty("written")
    WRITTEN
  }

  /** How somebody was tried. */
  public enum Channel {
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("visit")
    VISIT
  }

  /**
   * @param offer id of a service in the directory, when it stands there
   * @param intervention id of an intervention in the catalogue, when it stands there
   * @param name what the person was introduced to, at most 200 characters; never the name of a
   *     person
   * @param bridgePerson who goes along the first time
   * @param on day of the introduction, at most a year from today
   */
  public record IntroductionWish(
      UUID offer, String intervention, String name, BridgePerson bridgePerson, LocalDate on) {}

  /** Who goes along to an introduction, so that nobody has to enter alone (DR-12). */
  public enum BridgePerson {
    @JsonProperty("professional")
    PROFESSIONAL,
    @JsonProperty("volunteer")
    VOLUNTEER,
    @JsonProperty("none")
    NONE
  }
}
