package be.nabij.screening.page;

import be.nabij.screening.advice.Advice.Line;
import be.nabij.screening.advice.AdviceTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What stands around every page: its style, and the lines that somebody can always call (DR-09).
 */
@Named("frame")
@ApplicationScoped
public class PageFrame {
  private static final String STYLE_SHEET = "/zelftest/nabij.css";
  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  private final AdviceTexts advice;
  private final String styleSheet;

  PageFrame(AdviceTexts advice) {
    this.advice = advice;
    this.styleSheet = STYLE_SHEET + "?v=" + fingerprint("META-INF/resources" + STYLE_SHEET);
  }

  /** The lines that ask for no name. */
  public List<Line> lines() {
    return advice.of(List.of("DR-09"), DUTCH).getFirst().contacts();
  }

  /** Its address changes with its content: browsers keep it for a day. */
  public String styleSheet() {
    return styleSheet;
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
