package be.nabij.platform.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What stands around every page. Under it stands the template {@code page/foot}, which a service
 * may have of its own.
 */
@Named("frame")
@ApplicationScoped
public class PageFrame {
  private static final String STYLE_SHEET = "/nabij.css";

  private final String home;
  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  PageFrame(@ConfigProperty(name = "nabij.pages.home") String home) {
    this.home = home;
  }

  /** Where the pages of this service begin. */
  public String home() {
    return home;
  }

  /** The style of every page. */
  public String styleSheet() {
    return address(STYLE_SHEET);
  }

  /** The address of a file; it changes with the content: browsers keep it for a day. */
  public String address(String file) {
    return addresses.computeIfAbsent(
        file, path -> path + "?v=" + fingerprint("META-INF/resources" + path));
  }

  private static String fingerprint(String file) {
    try (InputStream content =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
