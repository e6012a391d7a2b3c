package be.nabij.platform.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Makes a tagged PDF (PDF/UA) of an XHTML page. The page must bring everything along: nothing is
 * fetched, from the network or from disk. The font travels in the PDF.
 */
public final class Pdf {
  private static final String BROUGHT_ALONG = "data:";
  private static final String FAMILY = "Atkinson Hyperlegible";
  private static final byte[] REGULAR = font("AtkinsonHyperlegible-Regular.ttf");
  private static final byte[] BOLD = font("AtkinsonHyperlegible-Bold.ttf");

  static {
    // Its messages quote the page, and the page is about a person.
    XRLog.setLoggingEnabled(false);
  }

  private Pdf() {}

  /**
   * @throws UncheckedIOException when the page cannot be read as XHTML
   */
  public static byte[] of(String xhtml) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withHtmlContent(xhtml, null)
            .useFont(() -> stream(REGULAR), FAMILY, 400, FontStyle.NORMAL, true)
            .useFont(() -> stream(BOLD), FAMILY, 700, FontStyle.NORMAL, true)
            .usePdfUaAccessibility(true)
            .withProducer("Nabij")
            .toStream(pdf);
    for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl(
          (address, type) -> address.startsWith(BROUGHT_ALONG), moment);
    }
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static InputStream stream(byte[] font) {
    return new ByteArrayInputStream(font);
  }

  private static byte[] font(String file) {
    try (InputStream stream = Pdf.class.getResourceAsStream("/print/fonts/" + file)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
