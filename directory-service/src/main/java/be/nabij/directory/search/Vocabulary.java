package be.nabij.directory.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/** Every word of the texts that are searched, to look up misspelt words and parts of compounds. */
@ApplicationScoped
public class Vocabulary {
  private static final String OFFER_TEXTS =
      "select to_tsvector(''simple_unaccented'', names || '' '' || keywords || '' '' ||"
          + " description || '' '' || related) from offer";
  private static final String ORGANISATION_TEXTS =
      "select to_tsvector(''simple_unaccented'', name || '' '' || description) from organisation";

  private static final String LEARN =
      """
      insert into search_word (word, lexeme, texts)
      select word, (tsvector_to_array(to_tsvector('dutch_unaccented', word)))[1], ndoc
        from ts_stat('%s')
       where length(word) <= 60
          on conflict (word) do update set texts = greatest(search_word.texts, excluded.texts)
      """;

  private final EntityManager database;

  Vocabulary(EntityManager database) {
    this.database = database;
  }

  /** Reads all texts anew; to be called in the transaction that changed them. */
  public void rebuild() {
    database.flush();
    database.createNativeQuery("delete from search_word").executeUpdate();
    learn(OFFER_TEXTS + " union all " + ORGANISATION_TEXTS);
  }

  /** Adds the words of one service. */
  public void learn(UUID offer) {
    database.flush();
    learn(OFFER_TEXTS + " where id = ''" + offer + "''");
  }

  /** Adds the words of all services that changed at this time or later. */
  public void learnSince(Instant time) {
    database.flush();
    learn(OFFER_TEXTS + " where last_modified >= ''" + time + "''");
  }

  private void learn(String texts) {
    database.createNativeQuery(LEARN.formatted(texts)).executeUpdate();
  }
}
