package be.nabij.directory.offer;

import be.nabij.directory.eligibility.Area;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

  /** Those of an organisation, by name. */
  public List<Offer> ofOrganisations(Collection<UUID> organisations) {
    return list("organisation in ?1 order by name, id", List.copyOf(organisations));
  }

  /** The lines where one need not say who one is, as rule DR-09 names them. */
  @SuppressWarnings("unchecked")
  public List<Offer> anonymousLines() {
    return getEntityManager()
        .createNativeQuery(
            "select * from offer where type = 'helpline'"
                + " and content -> 'eligibility' ->> 'rule' = 'DR-09' order by slug",
            Offer.class)
        .getResultList();
  }

  /** The services at locations with these ids, in their order. */
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
