package be.nabij.interventions.page;

import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.regex.Pattern;

/** How stored texts are shown to people. */
@TemplateExtension
final class PlainWords {
  private static final Pattern RULE = Pattern.compile("\\s*\\(DR-[0-9]+\\)");
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[^\\s/]+(/\\S*)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern MAIL_ADDRESS =
      Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+");

  private PlainWords() {}

  /** Without the ids of rules, which are for programs. */
  static String plain(String text) {
    return RULE.matcher(text).replaceAll("");
  }

  /** Whether it may be a link: an entry must not bring a link that runs something. */
  static boolean isWebAddress(String text) {
    return WEB_ADDRESS.matcher(text).matches();
  }

  static boolean isMailAddress(String text) {
    return MAIL_ADDRESS.matcher(text).matches();
  }

  /** The site of a web address, as people write it. */
  static String site(String address) {
    return address.replaceFirst("^[A-Za-z]+://(www[.])?", "").replaceFirst("/.*$", "");
  }

  /** Title of a source, without publisher and age. */
  static String publication(String source) {
    return source.replaceFirst(" [(].*$", "");
  }

  /** Whether web addresses in it are as old as that. */
  static boolean isOf2017(String source) {
    return source.contains("2017");
  }

  /** Within a sentence. */
  static String inSentence(String title) {
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }
}
