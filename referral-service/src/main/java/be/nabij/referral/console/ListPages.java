package be.nabij.referral.console;

import be.nabij.platform.identity.Roles;
import be.nabij.platform.page.Pages;
import be.nabij.platform.paging.PageQuery;
import be.nabij.referral.console.Desk.Place;
import be.nabij.referral.inbox.Inbox;
import be.nabij.referral.inbox.InboxQuery;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.transition.Transition;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The list of the inbox and the view over a zone; behind a login. The list is also sent without the
 * page around it, for a page that is open and looks whether something changed.
 */
@Path("/inbox")
@RolesAllowed({Roles.CASE_HANDLER, Roles.COORDINATOR})
@Blocking
@Produces(Pages.HTML)
class ListPages {
  private static final int ON_A_PAGE = 20;
  private static final int ON_THE_ZONE_PAGE = 50;
  private static final int LONGEST_SEARCH = 40;

  private final Inbox inbox;
  private final Desk desk;
  private final ConsoleTexts texts;
  private final Clock clock;

  ListPages(Inbox inbox, Desk desk, ConsoleTexts texts, Clock clock) {
    this.inbox = inbox;
    this.desk = desk;
    this.texts = texts;
    this.clock = clock;
  }

  @GET
  @Operation(hidden = true)
  public RestResponse<String> home(
      @QueryParam("lijst") String filter,
      @QueryParam("gemeente") String municipality,
      @QueryParam("pagina") String page,
      @QueryParam("zoek") String search,
      @QueryParam("gedaan") String done) {
    if (search != null && !search.isBlank()) {
      List<Referral> found = find(search);
      if (!found.isEmpty()) {
        return RestResponse.seeOther(URI.create("/inbox/" + found.getFirst().id()));
      }
    }
    Part part = part(filter, municipality, page);
    return RestResponse.ok(
        Templates.home(
                rows(part),
                desk.places(),
                part.filter().code(),
                part.place(),
                search == null ? "" : cut(search),
                done(done))
            .render());
  }

  /** The list alone; nothing when it is still as it was seen. */
  @GET
  @Path("/lijst")
  @Operation(hidden = true)
  public RestResponse<String> list(
      @QueryParam("lijst") String filter,
      @QueryParam("gemeente") String municipality,
      @QueryParam("pagina") String page,
      @QueryParam("gezien") String seen) {
    Rows rows = rows(part(filter, municipality, page));
    return rows.version().equals(seen)
        ? RestResponse.noContent()
        : RestResponse.ok(Templates.list(rows).render());
  }

  /** What is open in the municipalities of a coordinator, the most urgent first. */
  @GET
  @Path("/zone")
  @RolesAllowed(Roles.COORDINATOR)
  @Operation(hidden = true)
  public TemplateInstance zone(@QueryParam("gemeente") String municipality) {
    Instant now = clock.instant();
    List<Summary> summaries =
        desk.places().stream()
            .map(
                place ->
                    new Summary(
                        place,
                        count(Filter.NEW, place, now),
                        inbox.count(Filter.open(place.nisCode())),
                        count(Filter.ON_HOLD, place, now),
                        count(Filter.OVERDUE, place, now)))
            .toList();
    Place chosen = place(municipality);
    Inbox.Listed open =
        inbox.list(
            Filter.open(chosen == null ? null : chosen.nisCode()),
            new PageQuery(1, ON_THE_ZONE_PAGE),
            Inbox.MOST_URGENT_FIRST);
    return Templates.zone(
        summaries,
        chosen,
        open.referrals().stream().map(one -> line(one, now)).toList(),
        open.total());
  }

  private long count(Filter filter, Place place, Instant now) {
    return inbox.count(filter.query(place.nisCode(), desk.user(), now));
  }

  private Rows rows(Part part) {
    Instant now = clock.instant();
    String nisCode = part.place() == null ? null : part.place().nisCode();
    InboxQuery query = part.filter().query(nisCode, desk.user(), now);
    Inbox.Listed found =
        inbox.list(query, new PageQuery(part.page(), ON_A_PAGE), part.filter().order());
    List<Tab> tabs =
        Arrays.stream(Filter.values())
            .map(
                one ->
                    new Tab(
                        one.code(),
                        texts.word("filters", one.code()),
                        inbox.count(one.query(nisCode, desk.user(), now)),
                        one == part.filter(),
                        address("/inbox", one, nisCode, 1)))
            .toList();
    List<Line> lines = found.referrals().stream().map(one -> line(one, now)).toList();
    boolean more = (long) part.page() * ON_A_PAGE < found.total();
    String version = Integer.toHexString(List.of(tabs, lines).hashCode());
    return new Rows(
        tabs,
        lines,
        texts.word("empty", part.filter().code()),
        found.total(),
        part.page() > 1 ? address("/inbox", part.filter(), nisCode, part.page() - 1) : null,
        more ? address("/inbox", part.filter(), nisCode, part.page() + 1) : null,
        address("/inbox/lijst", part.filter(), nisCode, part.page()) + "&gezien=" + version,
        version);
  }

  private Line line(Referral referral, Instant now) {
    InWords words = new InWords(now);
    Instant deadline = referral.isOpen() ? referral.deadlineAt() : null;
    return new Line(
        referral.id().toString(),
        referral.reference(),
        referral.status().code(),
        texts.word("statuses", referral.status().code()),
        texts.word("urgencies", referral.urgency()),
        category(referral),
        place(referral.municipality()) == null
            ? referral.municipality()
            : place(referral.municipality()).name(),
        words.waiting(referral.receivedAt()),
        deadline == null ? null : words.due(deadline),
        deadline != null && words.isPast(deadline),
        referral.handledBy(),
        desk.user().equals(referral.handledBy()));
  }

  /** Empty when no screening went before. */
  private String category(Referral referral) {
    return referral.summary() == null
        ? ""
        : texts.word("categories", Objects.requireNonNullElse(referral.summary().category(), ""));
  }

  /** By what people call it, however they write it. */
  private List<Referral> find(String search) {
    String signs =
        cut(search)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^0-9A-Z]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    String reference = signs.length() == 10 ? signs.substring(0, 5) + "-" + signs.substring(5) : "";
    return inbox
        .list(
            new InboxQuery(null, null, null, null, reference),
            new PageQuery(1, 1),
            Inbox.NEWEST_FIRST)
        .referrals();
  }

  private static String cut(String search) {
    return search.strip().substring(0, Math.min(search.strip().length(), LONGEST_SEARCH));
  }

  private Part part(String filter, String municipality, String page) {
    int number = page != null && page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
    return new Part(Filter.of(filter), place(municipality), number);
  }

  /** One of the caller's own municipalities; null when it is not. */
  private Place place(String nisCode) {
    return desk.places().stream()
        .filter(place -> place.nisCode().equals(nisCode))
        .findFirst()
        .orElse(null);
  }

  private String done(String step) {
    return Arrays.stream(Transition.values())
        .filter(transition -> transition.code().equals(step))
        .map(transition -> texts.step(transition).done())
        .findFirst()
        .orElse(null);
  }

  private static String address(String path, Filter filter, String nisCode, int page) {
    return path
        + "?lijst="
        + filter.code()
        + (nisCode == null ? "" : "&gemeente=" + URLEncoder.encode(nisCode, StandardCharsets.UTF_8))
        + (page == 1 ? "" : "&pagina=" + page);
  }

  private record Part(Filter filter, Place place, int page) {}

  /** How much is in a part of the inbox. */
  @TemplateData
  record Tab(String code, String name, long number, boolean chosen, String address) {}

  /**
   * @param empty what to say when there are no lines
   * @param refresh where the list is asked again; says which version was seen
   * @param version changes with what is shown
   */
  @TemplateData
  record Rows(
      List<Tab> tabs,
      List<Line> lines,
      String empty,
      long total,
      String previous,
      String next,
      String refresh,
      String version) {}

  /**
   * A referral in one line.
   *
   * @param urgency in words, empty when it is as usual
   * @param waiting how long it is here, in words
   * @param deadline in words, null when nothing is expected
   * @param handledBy null while nobody does
   */
  @TemplateData
  record Line(
      String id,
      String reference,
      String status,
      String statusName,
      String urgency,
      String category,
      String municipality,
      String waiting,
      String deadline,
      boolean overdue,
      String handledBy,
      boolean mine) {}

  /** How it stands in a municipality. */
  @TemplateData
  record Summary(Place place, long fresh, long open, long resting, long overdue) {}

  @CheckedTemplate(basePath = "console")
  static final class Templates {
    static native TemplateInstance home(
        Rows rows, List<Place> places, String filter, Place place, String search, String notice);

    static native TemplateInstance list(Rows rows);

    static native TemplateInstance zone(
        List<Summary> summaries, Place place, List<Line> lines, long total);

    private Templates() {}
  }
}
