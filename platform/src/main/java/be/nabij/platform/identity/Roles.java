package be.nabij.platform.identity;

import java.util.Set;

/** What a caller may be; see the table of roles in the main README. */
public final class Roles {
  public static final String PARTNER = "partner";
  public static final String CASE_HANDLER = "case-handler";
  public static final String COORDINATOR = "coordinator";
  public static final String DIRECTORY_EDITOR = "directory-editor";
  public static final String CATALOGUE_EDITOR = "catalogue-editor";
  public static final String SERVICE = "service";
  public static final String OPERATOR = "operator";

  static final Set<String> ALL =
      Set.of(
          PARTNER,
          CASE_HANDLER,
          COORDINATOR,
          DIRECTORY_EDITOR,
          CATALOGUE_EDITOR,
          SERVICE,
          OPERATOR);

  /** Those that an application has, and not a person. */
  static final Set<String> OF_APPLICATIONS = Set.of(PARTNER, SERVICE);

  private Roles() {}
}
