package be.nabij.directory.console;

import be.nabij.directory.console.Desk.Own;
import be.nabij.directory.console.Filled.Difference;
import be.nabij.directory.editing.ServiceAccess;
import be.nabij.directory.editing.ServiceContent;
import be.nabij.directory.editing.ServiceRecords;
import be.nabij.directory.editing.ServiceView;
import be.nabij.directory.offer.Offer;
import be.nabij.directory.offer.OfferQuery;
import be.nabij.directory.offer.OfferSearch;
import be.nabij.directory.offer.OfferStatus;
import be.nabij.directory.offer.Offers;
import be.nabij.directory.organisation.Organisations;
import be.nabij.platform.page.DutchDates;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.revision.History;
import be.nabij.platform.search.SearchWords;
import io.quarkus.qute.TemplateData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The services of a municipality as its editors look them up. */
@ApplicationScoped
class ServiceShelf {
  private static final PageQuery ALL_SHOWN = new PageQuery(1, 100);
  private static final PageQuery LATEST = new PageQuery(1, 20);
  private static final int MOST_FOUND = 10;

  private final Offers offers;
  private final OfferSearch search;
  private final Organisations organisations;
  private final ServiceAccess access;
  private final ServiceRecords records;
  private final History history;
  private final ConsoleTexts texts;

  ServiceShelf(
      Offers offers,
      OfferSearch search,
      Organisations organisations,
      ServiceAccess access,
      ServiceRecords records,
      History history,
      ConsoleTexts texts) {
    this.offers = offers;
    this.search = search;
    this.organisations = organisations;
    this.access = access;
    this.records = records;
    this.history = history;
    this.texts = texts;
  }

  /** By name; the first hundred. */
  List<Line> lines(String nisCode, OfferStatus status) {
    return offers.keptBy(Set.of(nisCode), status, ALL_SHOWN).stream().map(this::line).toList();
  }

  /** What is published somewhere and has these words. */
  List<Line> search(String words) {
    List<String> searched = SearchWords.of(words);
    return searched.isEmpty()
        ? List.of()
        : offers.inOrder(search.services(OfferQuery.ofWords(searched), 0, MOST_FOUND)).stream()
            .map(this::line)
            .toList();
  }

  /**
   * @throws be.nabij.platform.problem.ProblemException 404 when this municipality does not keep it
   */
  ServiceView own(Own at, UUID id) {
    Offer offer = access.own(offers.findByIdOptional(id).orElseThrow(ServiceAccess::notFound));
    if (!offer.owner().equals(at.nisCode())) {
      throw ServiceAccess.notFound();
    }
    return records.view(offer);
  }

  /** What is written last: the draft where there is one. */
  ServiceContent written(ServiceView service) {
    return service.draft() == null ? service.published() : service.draft();
  }

  Filled form(ServiceView service) {
    return form(written(service), service.responsible());
  }

  private Filled form(ServiceContent content, String responsible) {
    return ServiceForm.of(content, organisation(content), responsible);
  }

  /** A form for something new. */
  Filled blank(Own at) {
    return Filled.empty()
        .put("aanbieder", "Lokaal bestuur " + at.name())
        .put("doelgroep", "person")
        .put("anoniem", "not-offered");
  }

  /**
   * A form to adapt: what the editor cannot see in it is not taken over, nor who said so and when.
   */
  Filled copyOf(UUID id) {
    ServiceContent content =
        offers
            .findByIdOptional(id)
            .filter(offer -> offer.status() == OfferStatus.PUBLISHED)
            .map(records::view)
            .map(ServiceView::published)
            .orElseThrow(ServiceAccess::notFound);
    return form(content, null).put("bron", null).put("nagekeken", null);
  }

  /** Name of who offers it. */
  String organisation(ServiceContent content) {
    return content.organisation() == null
        ? content.organisationName()
        : organisations
            .named(content.organisation())
            .map(one -> one.content().name())
            .orElse(content.organisation());
  }

  /**
   * Where a form differs from what is there.
   *
   * @param written whether to compare with what is written last; else with what is published, where
   *     it is
   */
  List<Difference> differences(ServiceView service, Filled form, boolean written) {
    ServiceContent shown =
        written || service.published() == null ? written(service) : service.published();
    return form.against(form(shown, service.responsible()), ServiceForm.compared(), texts);
  }

  List<HistoryLine> history(UUID id) {
    return history.of(ServiceRecords.KIND, id.toString(), LATEST).stream()
        .map(one -> HistoryLine.of(one, texts))
        .toList();
  }

  private Line line(Offer offer) {
    return new Line(
        offer.id().toString(),
        offer.content().name(),
        texts.word(offer.type()),
        DutchDates.day(offer.content().verifiedAt()),
        offer.draft() != null && offer.status() != OfferStatus.DRAFT);
  }

  /**
   * @param drafted whether something is written beside what is shown
   */
  @TemplateData
  record Line(String id, String name, String type, String verifiedOn, boolean drafted) {}
}
