package be.nabij.directory.freshness;

/**
 * Which entry of the directory.
 *
 * @param id NIS code of a contact point, id of a service
 */
public record EntryRef(Kind kind, String id) {

  public enum Kind {
    CONTACT_POINT("contact-point"),
    SERVICE("service");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As REST, the history and the database write it. */
    public String code() {
      return code;
    }

    /**
     * @throws IllegalArgumentException when there is no such kind
     */
    public static Kind of(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("There is no kind of entry " + code);
    }
  }

  public static EntryRef contactPoint(String nisCode) {
    return new EntryRef(Kind.CONTACT_POINT, nisCode);
  }
}
