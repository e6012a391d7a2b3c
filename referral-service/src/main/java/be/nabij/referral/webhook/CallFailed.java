package be.nabij.referral.webhook;

/** A webhook could not be called, or did not answer. */
public final class CallFailed extends Exception {
  private final String code;

  CallFailed(String code) {
    super(code);
    this.code = code;
  }

  /**
   * {@code address-not-allowed}, {@code unknown-host}, {@code no-connection}, {@code timed-out} or
   * {@code no-key}.
   */
  public String code() {
    return code;
  }
}
