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
class Inbox {
  private static final Sort NEWEST_FIRST = Sort.descending("id");

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

  /** Newest first. */
  @Transactional
  Listed list(InboxQuery query, PageQuery page) {
    PanacheQuery<Referral> found = visible(query);
    return new Listed(
        found.range(page.offset(), page.offset() + page.size() - 1).list(), found.count());
  }

  @Transactional
  long count(InboxQuery query) {
    return visible(query).count();
  }

  /**
   * @throws ProblemException 404 when the caller may not see it
   */
  @Transactional
  ReferralView find(UUID id, Locale language) {
    Referral referral =
        referrals.withTimeline(id).orElseThrow(() -> ProblemException.notFound("referral"));
    access.require(referral);
    return views.of(referral, language);
  }

  /** A partner sees its own, a case handler those of its municipalities. */
  private PanacheQuery<Referral> visible(InboxQuery query) {
    StringBuilder where = new StringBuilder();
    Map<String, Object> parameters = new HashMap<>();
    if (access.worksForMunicipalities()) {
      where.append("municipality in :own");
      parameters.put("own", caller.municipalities());
    } else {
      where.append("partner = :partner");
      parameters.put("partner", caller.client());
    }
    query.addTo(where, parameters);
    return referrals.find(where.toString(), NEWEST_FIRST, parameters);
  }

  /** A page's referrals and how many there are in all. */
  record Listed(List<Referral> referrals, long total) {}
}
