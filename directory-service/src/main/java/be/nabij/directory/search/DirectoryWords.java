package be.nabij.directory.search;

import be.nabij.platform.search.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/**
 * The words of services and organisations, kept up to date in the transaction that changes them.
 */
@ApplicationScoped
public class DirectoryWords {
  private static final String OF_SERVICES =
      "select to_tsvector('simple_unaccented', names || ' ' || keywords || ' ' || description"
          + " || ' ' || related) from offer";
  private static final String OF_ORGANISATIONS =
      "select to_tsvector('simple_unaccented', name || ' ' || description) from organisation";

  private final Vocabulary vocabulary;

  DirectoryWords(EntityManager database) {
    this.vocabulary = new Vocabulary(database, OF_SERVICES + " union all " + OF_ORGANISATIONS);
  }

  /** Reads all texts anew. */
  public void rebuild() {
    vocabulary.rebuild();
  }

  /** Adds the words of one service. */
  public void learn(UUID offer) {
    vocabulary.learn(OF_SERVICES + " where id = '" + offer + "'");
  }

  /** Adds the words of all services that changed at this time or later. */
  public void learnSince(Instant time) {
    vocabulary.learn(OF_SERVICES + " where last_modified >= '" + time + "'");
  }
}
