package be.nabij.interventions.actionplan;

/** Where plans are found: what is no id is not found, rather than badly asked for. */
public final class PlanPath {
  public static final String UUID_PATTERN =
      "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

  private PlanPath() {}
}
