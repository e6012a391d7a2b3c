package be.nabij.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which addresses of this service are pages for people; all others are the API. */
@ApplicationScoped
public class Pages {
  /** What a page is. */
  public static final String HTML = "text/html;charset=UTF-8";

  private final Pattern addresses;

  Pages(@ConfigProperty(name = "nabij.pages") String firstParts) {
    this.addresses = Pattern.compile("/?(" + firstParts + ")([/;].*)?");
  }

  boolean contain(String path) {
    return addresses.matcher(path).matches();
  }
}
