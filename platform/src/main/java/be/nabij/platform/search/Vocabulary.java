package be.nabij.platform.search;

import jakarta.persistence.EntityManager;

/**
 * Every word of the texts that are searched, to look up misspelt words and parts of compounds: the
 * table {@code search_word}.
 */
public final class Vocabulary {
  private static final String LEARN =
      """
      insert into search_word (word, lexeme, texts)
      select word, (tsvector_to_array(to_tsvector('dutch_unaccented', word)))[1], ndoc
        from ts_stat('%s')
       where length(word) <= 60
          on conflict (word) do update set texts = greatest(search_word.texts, excluded.texts)
      """;

  private final EntityManager database;
  private final String texts;

  /**
   * @param texts SQL that selects the texts to learn the words of, as {@code tsvector} of the
   *     configuration {@code simple_unaccented}
   */
  public Vocabulary(EntityManager database, String texts) {
    this.database = database;
    this.texts = texts;
  }

  /** Reads all texts anew; to be called in the transaction that changed them. */
  public void rebuild() {
    database.flush();
    database.createNativeQuery("delete from search_word").executeUpdate();
    learn(texts);
    // Most of its rows are new: the next search is to be planned by what is there now.
    database.createNativeQuery("analyze search_word").executeUpdate();
  }

  /**
   * Adds the words of some texts.
   *
   * @param someTexts SQL that selects them, as for all texts
   */
  public void learn(String someTexts) {
    database.flush();
    database.createNativeQuery(LEARN.formatted(someTexts.replace("'", "''"))).executeUpdate();
  }
}
