package be.nabij.referral.inbox;

import be.nabij.platform.identity.Caller;
import be.nabij.platform.paging.PageQuery;
import be.nabij.platform.problem.ProblemException;
import be.nabij.referral.referral.Referral;
import be.nabij.referral.referral.ReferralAccess;
import be.nabij.referral.referral.Referrals;
import be.nabij.referral.transition.ReferralStatus;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
  Listed list(String municipality, ReferralStatus status, PageQuery page) {
    StringBuilder where = new StringBuilder("1 = 1");
    Map<String, Object> parameters = new HashMap<>();
    scope(municipality, status).addTo(where, parameters);
    PanacheQuery<Referral> query = referrals.find(where.toString(), NEWEST_FIRST, parameters);
    return new Listed(
        query.range(page.offset(), page.offset() + page.size() - 1).list(), query.count());
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

  private Scope scope(String municipality, ReferralStatus status) {
    Set<String> asked = municipality == null ? null : Set.of(municipality);
    if (!access.worksForMunicipalities()) {
      return new Scope(caller.client(), asked, status);
    }
    Set<String> own = new HashSet<>(caller.municipalities());
    if (asked != null) {
      own.retainAll(asked);
    }
    return new Scope(null, Collections.unmodifiableSet(own), status);
  }

  /** A page's referrals and how many there are in all. */
  record Listed(List<Referral> referrals, long total) {}
}
