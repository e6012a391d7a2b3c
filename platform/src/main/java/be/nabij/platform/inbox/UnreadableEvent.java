package be.nabij.platform.inbox;

/** An event that can never be handled, however often it is tried; it goes to the dead letters. */
public final class UnreadableEvent extends RuntimeException {
  private final String cause;

  /**
   * @param cause stable code, such as {@code unknown-type}
   * @param detail explanation for an operator
   */
  public UnreadableEvent(String cause, String detail) {
    super(detail);
    this.cause = cause;
  }

  public String causeCode() {
    return cause;
  }
}
