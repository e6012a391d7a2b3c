package be.nabij.referral.referral;

import be.nabij.platform.paging.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The referrals. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {
  private static final Sort NEWEST_FIRST = Sort.descending("id");

  /** Takes the row's lock, so that of two handlers the second sees what the first did. */
  Optional<Referral> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  Optional<Referral> lockedOfScreening(UUID screeningId) {
    return find("screeningId", screeningId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  Optional<Referral> withTimeline(UUID id) {
    return find("from Referral r left join fetch r.timeline where r.id = ?1", id)
        .firstResultOptional();
  }

  public boolean existsForScreening(UUID screeningId) {
    return count("screeningId", screeningId) > 0;
  }

  List<Referral> unrouted(String municipality) {
    return find("municipality = ?1 and contactPoint is null", municipality)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Those that the scope allows, newest first. */
  Listed list(Scope scope, PageQuery page) {
    StringBuilder where = new StringBuilder("1 = 1");
    Map<String, Object> parameters = new HashMap<>();
    scope.addTo(where, parameters);
    PanacheQuery<Referral> query = find(where.toString(), NEWEST_FIRST, parameters);
    return new Listed(
        query.range(page.offset(), page.offset() + page.size() - 1).list(), query.count());
  }

  /** A page's referrals and how many there are in all. */
  record Listed(List<Referral> referrals, long total) {}
}
