package be.nabij.screening.consent;

import be.nabij.platform.page.DutchDates;
import be.nabij.platform.page.Pages;
import be.nabij.screening.consent.ConsentWithdrawal.GivenConsent;
import be.nabij.screening.municipality.ContactPoint;
import be.nabij.screening.municipality.Municipalities;
import be.nabij.screening.municipality.Municipality;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The pages behind a withdrawal link. Opening it withdraws nothing: mail scanners follow links.
 * Only the button does.
 */
@Path(WithdrawalLinks.PATH + "{token}")
@PermitAll
@Blocking
@Produces(Pages.HTML)
public class WithdrawalResource {
  private final WithdrawalLinks links;
  private final ConsentWithdrawal withdrawal;
  private final Municipalities municipalities;

  WithdrawalResource(
      WithdrawalLinks links, ConsentWithdrawal withdrawal, Municipalities municipalities) {
    this.links = links;
    this.withdrawal = withdrawal;
    this.municipalities = municipalities;
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance ask(String token) {
    GivenConsent consent = withdrawal.look(links.consentOf(token));
    return consent.withdrawn()
        ? Templates.withdrawn(shown(consent))
        : Templates.withdraw(shown(consent));
  }

  @POST
  @Operation(hidden = true)
  public TemplateInstance withdraw(String token) {
    return Templates.withdrawn(shown(withdrawal.withdrawById(links.consentOf(token))));
  }

  /** The names are a courtesy: withdrawing works without them. */
  private Shown shown(GivenConsent consent) {
    return new Shown(name(consent.recipient()), DutchDates.day(consent.givenAt()));
  }

  private String name(Consent.Recipient recipient) {
    return Optional.ofNullable(recipient)
        .flatMap(one -> Optional.ofNullable(one.name()).or(() -> nameToday(one.municipality())))
        .orElse("het contactpunt van uw gemeente");
  }

  private Optional<String> nameToday(String municipality) {
    return municipalities
        .ifKnown(municipality)
        .flatMap(Municipality::contactPoint)
        .map(ContactPoint::name);
  }

  /**
   * @param givenOn the day, in words
   */
  record Shown(String contactPoint, String givenOn) {}

  @CheckedTemplate(basePath = "consent")
  static final class Templates {
    static native TemplateInstance withdraw(Shown consent);

    static native TemplateInstance withdrawn(Shown consent);

    private Templates() {}
  }
}
