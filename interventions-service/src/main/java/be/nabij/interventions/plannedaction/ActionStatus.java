package be.nabij.interventions.plannedaction;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an action is. */
public enum ActionStatus {
  @JsonProperty("idea")
  IDEA("idea", "idee"),
  @JsonProperty("planned")
  PLANNED("planned", "gepland"),
  @JsonProperty("running")
  RUNNING("running", "loopt"),
  @JsonProperty("done")
  DONE("done", "afgerond"),
  @JsonProperty("stopped")
  STOPPED("stopped", "gestopt");

  private final String code;
  private final String title;

  ActionStatus(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** As REST and files have it. */
  public String code() {
    return code;
  }

  /** In Dutch. */
  public String title() {
    return title;
  }

  /** Whether it has been begun and was not given up. */
  public boolean isUnderWay() {
    return this == RUNNING || this == DONE;
  }
}
