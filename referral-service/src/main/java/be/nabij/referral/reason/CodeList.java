package be.nabij.referral.reason;

/** The coded lists that steps choose from; each is a member of {@code GET /v1/reasons}. */
public enum CodeList {
  DECLINE("decline"),
  UN_ACCEPT("unAccept"),
  FORWARD("forward"),
  HOLD("hold"),
  FAIL("fail"),
  REOPEN("reopen"),
  CANCEL("cancel"),
  CONTACT_RESULT("contactResults"),
  INTRODUCTION_OUTCOME("introductionOutcomes"),
  FOLLOW_UP_OUTCOME("followUpOutcomes"),
  COMPLETION_OUTCOME("completionOutcomes");

  private final String member;

  CodeList(String member) {
    this.member = member;
  }

  /** Its name in the answer. */
  public String member() {
    return member;
  }
}
