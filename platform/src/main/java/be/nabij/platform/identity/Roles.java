package be.nabij.platform.identity;

/** Role names as they stand in the access token; see the table of roles in the main README. */
public final class Roles {
  public static final String PARTNER = "partner";
  public static final String CASE_HANDLER = "case-handler";
  public static final String COORDINATOR = "coordinator";
  public static final String DIRECTORY_EDITOR = "directory-editor";
  public static final String CATALOGUE_EDITOR = "catalogue-editor";
  public static final String SERVICE = "service";
  public static final String OPERATOR = "operator";

  private Roles() {}
}
