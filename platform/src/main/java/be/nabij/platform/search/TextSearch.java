package be.nabij.platform.search;

/**
 * The SQL that finds texts by Dutch words as people type them, and ranks them.
 *
 * <p>A database that uses it has the text search configurations {@code dutch_unaccented} and {@code
 * simple_unaccented} and the table {@code search_word} that {@link Vocabulary} fills; see the
 * platform's README.
 *
 * <p>A word that is typed may stand for any word of the {@link Vocabulary} that has the same stem
 * (huisbezoeken, huisbezoek), is spelt nearly alike (psygoloog), contains it (psycholoog in
 * eerstelijnspsycholoog) or begins or ends it (eenzaamheidstest), and two words for one (bloom up);
 * the less alike, the less it counts, and a word that is in many texts counts less than a rare one.
 * Texts need not have every word: those with more of them, and in their name rather than in their
 * description, come first. What is a tenth as good as the best, or worse, is left out.
 */
public final class TextSearch {
  /**
   * Bounds the work for a word that is in very many texts: which of them are looked at is then
   * arbitrary, as the word hardly tells them apart.
   */
  private static final int MOST_TEXTS_PER_WORD = 400;

  /** Of what a word may stand for, the likeliest. */
  private static final int MOST_MEANINGS_PER_WORD = 6;

  private static final String FOUND =
      """
      with typed as (
        select word, no, (tsvector_to_array(to_tsvector('dutch_unaccented', word)))[1] as lexeme
          from unnest(cast(:words as text[])) with ordinality as w(word, no)
         where cardinality(tsvector_to_array(to_tsvector('dutch_unaccented', word))) > 0
      ),
      joined as (
        select word || lead(word) over (order by no) as word, no
          from unnest(cast(:words as text[])) with ordinality as w(word, no)
      ),
      meant as (
        select no, lexeme, 1.0 as weight from typed
        union all
        select t.no, w.lexeme, 0.8 * similarity(t.word, w.word)
          from typed t join search_word w on w.word %% t.word
         where similarity(t.word, w.word) >= 0.4
        union all
        select t.no, w.lexeme, 0.6
          from typed t join search_word w on w.word like '%%' || t.word || '%%'
         where length(t.word) >= 4
        union all
        select t.no, w.lexeme, 0.6
          from typed t
               cross join lateral generate_series(4, length(t.word) - 2) as part
               join search_word w on w.word in (left(t.word, part), right(t.word, part))
        union all
        select j.no, w.lexeme, similarity(j.word, w.word)
          from joined j join search_word w on w.word %% j.word
         where similarity(j.word, w.word) >= 0.5
      ),
      meaning as (
        select m.no, cast(quote_literal(m.lexeme) as tsquery) as query,
               max(m.weight) / (1 + ln(greatest(known.texts, 1))) as weight
          from meant m
               join (select lexeme, sum(texts) as texts
                       from search_word
                      where lexeme in (select lexeme from meant)
                      group by lexeme) known on known.lexeme = m.lexeme
         group by m.no, m.lexeme, known.texts
      ),
      term as (
        select no, query, weight
          from (select no, query, weight,
                       row_number() over (partition by no order by weight desc) as place
                  from meaning) likeliest
         where place <= %d
      ),
      hit as (
        select h.id, t.no, max(t.weight * ts_rank('{0.3, 0.5, 0.7, 1}', h.document, t.query)) as score
          from term t
               cross join lateral (
                 select o.id, o.document
                   from %s o
                  where o.document @@ t.query %s
                  limit %d) h
         group by h.id, t.no
      ),
      scored as (
        select id, sum(score) as score, max(sum(score)) over () as best from hit group by id
      ),
      found as (
        select id, score from scored where score > 0.1 * best
      )
      """;

  private TextSearch() {}

  /**
   * Common table expressions of which the last, {@code found}, has the columns {@code id} and
   * {@code score}; the parameter {@code words} is an array of {@link SearchWords}.
   *
   * @param table with the columns id and document
   * @param condition on the alias {@code o}, begins with {@code and} or is empty
   */
  public static String found(String table, String condition) {
    return FOUND.formatted(MOST_MEANINGS_PER_WORD, table, condition, MOST_TEXTS_PER_WORD);
  }
}
