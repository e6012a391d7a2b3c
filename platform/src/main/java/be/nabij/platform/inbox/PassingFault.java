package be.nabij.platform.inbox;

/** Something this event needs is down for now: the partition waits and the event is tried again. */
public final class PassingFault extends RuntimeException {
  public PassingFault(String what, Throwable cause) {
    super(what, cause);
  }
}
