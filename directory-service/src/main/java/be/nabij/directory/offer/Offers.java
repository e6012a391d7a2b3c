package be.nabij.directory.offer;

import be.nabij.directory.eligibility.Area;
import be.nabij.platform.database.NativeSql;
import be.nabij.platform.paging.PageQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class Offers implements PanacheRepositoryBase<Offer, UUID> {

  /** Those with these ids, in their order. */
  public List<Offer> inOrder(List<UUID> ids) {
    Map<UUID, Offer> found =
        list("id in ?1", ids).stream().collect(Collectors.toMap(Offer::id, Function.identity()));
    return ids.stream().map(found::get).toList();
  }

  /** Those of an organisation that are shown, by name. */
  public List<Offer> ofOrganisations(Collection<UUID> organisations) {
    return list(
        "organisation in ?1 and status = ?2 order by name, id",
        List.copyOf(organisations),
        OfferStatus.PUBLISHED);
  }

  /** One that is or was shown: a draft that was never published is nobody's business yet. */
  public Optional<Offer> everPublished(UUID id) {
    return findByIdOptional(id).filter(offer -> offer.status() != OfferStatus.DRAFT);
  }

  /** One to be changed: whoever else wants to change it waits until this transaction ends. */
  public Optional<Offer> lock(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Those of these that there are, to be changed; in the order of their ids. */
  public List<Offer> lockAll(Collection<UUID> ids) {
    return find("id in ?1 order by id", List.copyOf(ids))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** One page of those that the editors of these municipalities keep, by name. */
  public List<Offer> keptBy(Collection<String> owners, OfferStatus status, PageQuery page) {
    return find(kept(status) + " order by name, id", keptParameters(owners, status))
        .page(page.page() - 1, page.size())
        .list();
  }

  /** All of those, by name. */
  public List<Offer> allKeptBy(Collection<String> owners) {
    return list(kept(null) + " order by name, id", keptParameters(owners, null));
  }

  public long countKeptBy(Collection<String> owners, OfferStatus status) {
    return count(kept(status), keptParameters(owners, status));
  }

  private static String kept(OfferStatus status) {
    return "owner in :owners" + (status == null ? "" : " and status = :status");
  }

  private static Parameters keptParameters(Collection<String> owners, OfferStatus status) {
    Parameters parameters = Parameters.with("owners", List.copyOf(owners));
    return status == null ? parameters : parameters.and("status", status);
  }

  /** Those with these names, and all that nobody has edited. */
  List<Offer> named(Collection<String> slugs) {
    return list("slug in ?1 or editedAt is null and draft is null", List.copyOf(slugs));
  }

  /**
   * Those that somebody has edited and that are kept by one of these municipalities or for who
   * lives there; of those with a draft all, because that may be.
   */
  List<Offer> editedAbout(Collection<String> nisCodes) {
    return NativeSql.entities(
            getEntityManager(),
            "select * from offer where draft is not null or edited_at is not null"
                + " and (owner = any(cast(:nisCodes as text[])) or areas && cast(:areas as text[]))",
            Offer.class)
        .setParameter("nisCodes", nisCodes.toArray(String[]::new))
        .setParameter(
            "areas",
            nisCodes.stream().map(Area::municipality).map(Area::toString).toArray(String[]::new))
        .getResultList();
  }

  /** The lines for everybody where one need not say who one is, as rule DR-09 names them. */
  public List<Offer> anonymousLines() {
    return NativeSql.entities(
            getEntityManager(),
            "select * from offer where type = 'helpline'"
                + " and content -> 'eligibility' ->> 'rule' = 'DR-09'"
                + " and owner is null and status = 'PUBLISHED' order by slug",
            Offer.class)
        .getResultList();
  }

  /** The services at locations with these ids, in their order; null for one that is not there. */
  public List<OfferLocation> atLocationsInOrder(List<UUID> ids) {
    Map<UUID, OfferLocation> found =
        getEntityManager()
            .createQuery(
                "from OfferLocation l join fetch l.offer join fetch l.location where l.id in :ids",
                OfferLocation.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(OfferLocation::id, Function.identity()));
    return ids.stream().map(found::get).toList();
  }

  /** How many are only for who lives in this municipality, or in this one among others. */
  public long countFor(String nisCode) {
    return count("array_contains(areas, ?1)", Area.municipality(nisCode).toString());
  }

  Optional<Offer> ofContactPoint(String nisCode) {
    return find("contactPoint", nisCode).firstResultOptional();
  }
}
