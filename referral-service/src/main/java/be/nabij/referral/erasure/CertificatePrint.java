package be.nabij.referral.erasure;

import be.nabij.platform.page.DutchDates;
import be.nabij.platform.print.Pdf;
import be.nabij.referral.erasure.Erasure.Cause;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Puts the certificate of an erasure on paper. */
final class CertificatePrint {
  private CertificatePrint() {}

  static byte[] pdf(ErasureView view) {
    Certificate certificate = view.certificate();
    return Pdf.of(
        new Sheet(
                certificate,
                DutchDates.day(certificate.orderedAt()),
                DutchDates.day(certificate.doneAt()),
                certificate.cause() == Cause.ASKED,
                view.sha256())
            .render());
  }

  /**
   * @param asked whether somebody ordered it, rather than its time was over
   */
  @CheckedTemplate(basePath = "erasure", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Sheet(
      Certificate certificate, String orderedOn, String doneOn, boolean asked, String sha256)
      implements TemplateInstance {}
}
