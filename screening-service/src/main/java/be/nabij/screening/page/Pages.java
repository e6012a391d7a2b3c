package be.nabij.screening.page;

import java.util.regex.Pattern;

/** Which addresses are pages for people; all others are the API. */
public final class Pages {
  /** What a page is. */
  public static final String HTML = "text/html;charset=UTF-8";

  private static final Pattern PAGES = Pattern.compile("/?(zelftest|intrekken)([/;].*)?");

  private Pages() {}

  static boolean contain(String path) {
    return PAGES.matcher(path).matches();
  }
}
