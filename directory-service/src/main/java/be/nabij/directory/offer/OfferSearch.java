package be.nabij.directory.offer;

import be.nabij.directory.eligibility.Area;
import be.nabij.directory.eligibility.Place;
import be.nabij.platform.database.NativeSql;
import be.nabij.platform.search.TextSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds services that are shown, the most relevant first; without words, by name. */
@ApplicationScoped
public class OfferSearch {
  private final EntityManager database;

  OfferSearch(EntityManager database) {
    this.database = database;
  }

  /** Ids of services. */
  public List<UUID> services(OfferQuery query, int offset, int limit) {
    Statement statement = new Statement(query, false);
    return ids(statement, "o.id", "o.id", offset, limit);
  }

  public long countServices(OfferQuery query) {
    return count(new Statement(query, false));
  }

  /**
   * Ids of everything of some municipalities: what is for one of the areas, is located in one of
   * the municipalities, or is kept by their editors; by name.
   */
  public List<UUID> of(List<String> nisCodes, List<Area> areas) {
    return NativeSql.values(
            database,
            "select o.id from offer o where o.status = 'PUBLISHED'"
                + " and (o.areas && cast(:areas as text[])"
                + " or o.owner = any(cast(:nisCodes as text[]))"
                + " or exists (select 1 from offer_location l join location p on p.id = l.location"
                + " where l.offer = o.id and p.municipality = any(cast(:nisCodes as text[]))))"
                + " order by o.name, o.id",
            UUID.class)
        .setParameter("areas", areas.stream().map(Area::toString).toArray(String[]::new))
        .setParameter("nisCodes", nisCodes.toArray(String[]::new))
        .getResultList();
  }

  /** Ids of services at their locations. */
  public List<UUID> atLocations(OfferQuery query, int offset, int limit) {
    Statement statement = new Statement(query, true);
    return ids(statement, "l.id", "l.position, l.id", offset, limit);
  }

  public long countAtLocations(OfferQuery query) {
    return count(new Statement(query, true));
  }

  private List<UUID> ids(Statement statement, String id, String last, int offset, int limit) {
    String order = " order by " + statement.order() + last;
    // Hibernate would read through all of this SQL each time to find where its own limit belongs.
    String sql =
        statement.with()
            + "select "
            + id
            + statement.from()
            + order
            + " limit :limit offset :offset";
    return statement
        .bind(NativeSql.values(database, sql, UUID.class))
        .setParameter("limit", limit)
        .setParameter("offset", offset)
        .getResultList();
  }

  private long count(Statement statement) {
    String sql = statement.with() + "select count(*)" + statement.from();
    return statement.bind(NativeSql.values(database, sql, Long.class)).getSingleResult();
  }

  /** The parts of the SQL for a query. */
  private static final class Statement {
    private final OfferQuery query;
    private final boolean atLocations;
    private final Map<String, Object> parameters = new HashMap<>();
    private final StringBuilder condition = new StringBuilder(" and o.status = 'PUBLISHED'");

    Statement(OfferQuery query, boolean atLocations) {
      this.query = query;
      this.atLocations = atLocations;
      if (words()) {
        parameters.put("words", query.words().toArray(String[]::new));
      }
      if (!query.terms().isEmpty()) {
        narrow("o.terms && cast(:terms as uuid[])", "terms", query.terms().toArray(UUID[]::new));
      }
      if (query.organisation() != null) {
        narrow("o.organisation = :organisation", "organisation", query.organisation());
      }
      if (query.audience() != null) {
        narrow("o.audience = :audience", "audience", query.audience());
      }
      if (query.modifiedAfter() != null) {
        narrow("o.last_modified >= :modifiedAfter", "modifiedAfter", query.modifiedAfter());
      }
      if (query.livingIn() != null) {
        narrow("o.areas && cast(:areas as text[])", "areas", areas(query.livingIn()));
      }
      if (query.near() != null && !atLocations) {
        condition
            .append(" and exists (select 1 from offer_location l")
            .append(nearby())
            .append(")");
      }
    }

    private void narrow(String sql, String name, Object value) {
      condition.append(" and ").append(sql);
      parameters.put(name, value);
    }

    private static String[] areas(List<Place> places) {
      return texts(
          Stream.concat(
              Stream.of(Offer.ANYWHERE),
              places.stream().flatMap(place -> place.areas().stream()).map(Area::toString)));
    }

    boolean words() {
      return !query.words().isEmpty();
    }

    /** What fits the words best first; else what is only for this municipality before the rest. */
    String order() {
      if (words()) {
        return "f.score desc, o.name, ";
      }
      if (query.livingIn() == null || query.livingIn().isEmpty()) {
        return "o.name, ";
      }
      parameters.put("home", homes(query.livingIn()));
      return "o.areas && cast(:home as text[]) desc, o.name, ";
    }

    private static String[] homes(List<Place> places) {
      return texts(places.stream().map(place -> Area.municipality(place.nisCode()).toString()));
    }

    String with() {
      return words() ? TextSearch.found("offer", condition.toString()) : "";
    }

    String from() {
      String from = words() ? " from found f join offer o on o.id = f.id" : " from offer o";
      if (!atLocations) {
        return from + " where true" + (words() ? "" : condition);
      }
      String near = query.near() == null ? " where l.offer = o.id" : nearby();
      return from
          + " join lateral (select l.id, l.position from offer_location l"
          + near
          + ") l on true where true"
          + (words() ? "" : condition);
    }

    /** In the ring around one of the places; what is by telephone or online is near everybody. */
    private String nearby() {
      List<Place> places = query.livingIn();
      String within =
          switch (query.near()) {
            case MUNICIPALITY -> {
              parameters.put("ring", texts(places.stream().map(Place::nisCode)));
              yield "m.nis_code = any(cast(:ring as text[]))";
            }
            case ZONE -> {
              parameters.put("ring", texts(places.stream().flatMap(one -> one.zones().stream())));
              yield "m.primary_care_zones && cast(:ring as text[])";
            }
            case PROVINCE -> {
              parameters.put("ring", texts(places.stream().map(Statement::provinceOrRegion)));
              yield "coalesce(m.province, m.region) = any(cast(:ring as text[]))";
            }
            case EVERYWHERE -> "true";
          };
      return " join location p on p.id = l.location"
          + " left join municipality m on m.nis_code = p.municipality"
          + " where l.offer = o.id and (p.content ->> 'type' = 'virtual' or ("
          + within
          + " and m.nis_code is not null))";
    }

    /** Brussels lies in no province: its region stands for one. */
    private static String provinceOrRegion(Place place) {
      return place.province() == null ? place.region() : place.province();
    }

    private static String[] texts(Stream<String> values) {
      return values.distinct().toArray(String[]::new);
    }

    <T> TypedQuery<T> bind(TypedQuery<T> sql) {
      parameters.forEach(sql::setParameter);
      return sql;
    }
  }
}
