package be.nabij.referral.inbox;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.Referrals;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The referrals that a caller may see. */
@ApplicationScoped
public class Inbox {
  /** What came in last, first. */
  public static final Sort NEWEST_FIRST = Sort.descending("id");

  /** What has to be done first, first; then what waits longest. */
  public static final Sort MOST_URGENT_FIRST =
      Sort.by("deadlineAt", Sort.Direction.Ascending, Sort.NullPrecedence.NULLS_LAST).and("id");

  private final Referrals referrals;
  private final ReferralAccess access;
  private final ReferralViews views;
  private final Caller caller;

  Inbox(Referrals referrals, ReferralAccess access, ReferralViews views, Caller caller) {
    this.referrals = referrals;
    this.access = access;
    this.views = views;
    this.caller = caller;
  }

  /** Lines of a page, newest first. */
  @Transactional
  Listed list(InboxQuery query, PageQuery page) {
    return list(query, page, NEWEST_FIRST);
  }

  @Transactional
  public Listed list(InboxQuery query, PageQuery page, Sort order) {
    PanacheQuery<Referral> found = visible(query, order);
    return new Listed(
        found.range(page.offset(), page.offset() + page.size() - 1).list(), found.count());
  }

  @Transactional
  public long count(InboxQuery query) {
    return visible(query, NEWEST_FIRST).count();
  }

  /**
   * @throws ProblemException 404 when the caller may not see it
   */
  @Transactional
  ReferralView find(UUID id, Locale language) {
    return open(id, language).referral();
  }

  /**
   * The same, with the revision that whoever looks at it has seen.
   *
   * @throws ProblemException 404 when the caller may not see it
   */
  @Transactional
  public Opened open(UUID id, Locale language) {
    Referral referral =
        referrals.withTimeline(id).orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
    return new Opened(views.of(referral, language), referral.revision());
  }

  /** A partner sees its own, a case handler those of its municipalities. */
  private PanacheQuery<Referral> visible(InboxQuery query, Sort order) {
    StringBuilder where = new StringBuilder();
    Map<String, Object> parameters = new HashMap<>();
    if (access.worksForMunicipalities()) {
      where.append("municipality in :own");
      parameters.put("own", access.municipalities());
    } else {
      where.append("partner = :partner");
      parameters.put("partner", caller.client());
    }
    query.addTo(where, parameters);
    return referrals.find(where.toString(), order, parameters);
  }

  /** A referral as it is at one moment. */
  public record Opened(ReferralView referral, long revision) {}

  /** A page's referrals and how many there are in all. */
  public record Listed(List<Referral> referrals, long total) {}
}
