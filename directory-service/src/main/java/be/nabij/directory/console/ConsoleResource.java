package be.nabij.directory.console;

import be.nabij.directory.console.Desk.Own;
import be.nabij.directory.contactpoint.ContactPointReading;
import be.nabij.directory.contactpoint.ContactPointView;
import be.nabij.directory.contactpoint.DraftView;
import be.nabij.directory.freshness.Entries;
import be.nabij.directory.offer.OfferStatus;
import be.nabij.directory.offer.Offers;
import be.nabij.directory.reminder.Remarks;
import be.nabij.directory.routing.Capacity;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.page.DutchDates;
import be.nabij.platform.page.Pages;
import be.nabij.platform.page.PhoneText;
import be.nabij.platform.paging.PageQuery;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where editors see to what is theirs; behind a login. */
@Path("/redactie")
@RolesAllowed(Roles.DIRECTORY_EDITOR)
@Blocking
@Produces(Pages.HTML)
class ConsoleResource {
  private static final int MOST_STALE = 10;
  private static final PageQuery LATEST_REMARKS = new PageQuery(1, 10);

  private final Desk desk;
  private final ContactPointReading contactPoints;
  private final Offers offers;
  private final Entries entries;
  private final Remarks remarks;
  private final ConsoleTexts texts;

  ConsoleResource(
      Desk desk,
      ContactPointReading contactPoints,
      Offers offers,
      Entries entries,
      Remarks remarks,
      ConsoleTexts texts) {
    this.desk = desk;
    this.contactPoints = contactPoints;
    this.offers = offers;
    this.entries = entries;
    this.remarks = remarks;
    this.texts = texts;
  }

  /** The municipalities of this editor, with what asks for attention. */
  @GET
  @Operation(hidden = true)
  public TemplateInstance home() {
    return Templates.home(desk.all().stream().map(this::overview).toList());
  }

  private Overview overview(Own at) {
    String nisCode = at.nisCode();
    ContactPointView contactPoint = contactPoints.of(nisCode);
    DraftView draft = contactPoints.findDraft(nisCode).orElse(null);
    Capacity capacity = contactPoint.capacity();
    return new Overview(
        at,
        contactPoint.name(),
        PhoneText.of(contactPoint.phone()),
        contactPoint.fallback(),
        contactPoint.stale(),
        DutchDates.day(contactPoint.verifiedAt()),
        draft == null ? null : draft.savedBy(),
        capacity.state() == Capacity.State.OPEN
            ? null
            : texts.word(capacity.state().name().toLowerCase(Locale.ROOT)),
        capacity.until() == null ? null : DutchDates.day(capacity.until()),
        count(nisCode, OfferStatus.PUBLISHED),
        count(nisCode, OfferStatus.DRAFT),
        count(nisCode, OfferStatus.RETIRED),
        entries.countStale(nisCode),
        entries.stale(nisCode, 0, MOST_STALE).stream()
            .map(one -> new Line(one.name(), DutchDates.day(one.verifiedAt())))
            .toList(),
        remarks.ofMunicipality(nisCode, LATEST_REMARKS).stream()
            .map(one -> new Line(one.text(), DutchDates.day(one.at())))
            .toList());
  }

  private long count(String nisCode, OfferStatus status) {
    return offers.countKeptBy(Set.of(nisCode), status);
  }

  /**
   * @param draftBy who kept a draft of the contact point, or null
   * @param capacity in words when there is less room than usual, or null
   */
  @TemplateData
  record Overview(
      Own at,
      String name,
      String phone,
      boolean fallback,
      boolean stale,
      String verifiedOn,
      String draftBy,
      String capacity,
      String until,
      long published,
      long drafts,
      long retired,
      long staleNumber,
      List<Line> staleEntries,
      List<Line> remarks) {}

  /**
   * @param on the day, in words
   */
  @TemplateData
  record Line(String text, String on) {}

  @CheckedTemplate(basePath = "console")
  static final class Templates {
    static native TemplateInstance home(List<Overview> municipalities);

    private Templates() {}
  }
}
