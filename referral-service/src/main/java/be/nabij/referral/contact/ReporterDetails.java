package be.nabij.referral.contact;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who told of a concern, for the handler who goes along with them on a visit.
 *
 * @param anonymous true when the person is never to be told who it was
 * @param contact null when the reporter left none
 */
public record ReporterDetails(Role role, boolean anonymous, Contact contact) {
  /** How the reporter knows the person. */
  public enum Role {
    @JsonProperty("neighbour")
    NEIGHBOUR,
    @JsonProperty("family")
    FAMILY,
    @JsonProperty("volunteer")
    VOLUNTEER,
    @JsonProperty("front-line-worker")
    FRONT_LINE_WORKER
  }

  /**
   * @param phone E.164
   */
  public record Contact(String name, String phone, String email) {}
}
