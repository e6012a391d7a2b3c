package be.nabij.screening.context;

/**
 * How far the way to a profile has come: first the duration, then the motivation, then the profile
 * (DR-25).
 */
public sealed interface Profiling {
  /** Nobody asked. */
  record NotAsked() implements Profiling {}

  /**
   * Something was told, but not enough.
   *
   * @param next name of the field of the context to ask for next
   */
  record Underway(String next) implements Profiling {}

  /**
   * The profile that fits what was told.
   *
   * @param provisional the duration was only told as chronic: a year is not yet the many years of
   *     the structural band, so the problem duration is still to be asked
   */
  record Found(Profile profile, boolean provisional) implements Profiling {}
}
