package be.nabij.bench;

import be.nabij.local.LocalPostgres;
import be.nabij.local.LocalStack;
import be.nabij.local.NabijService;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How quick searches are when directory and catalogue are large. The entries are those of the
 * guides many times over, each with a number and a word of its own.
 */
final class Searches {

  private static final int ASKED = 1_000;

  private static final List<String> WORDS =
      List.of("koffie", "psygoloog", "gratis therapie jongeren", "babbel", "huisbezoeken", "rouw");

  /** Kept by municipalities, as most would be in a directory that is so large. */
  private static final String OFFERS =
      """
      insert into offer (id, slug, organisation, name, type, audience, terms, areas,
                         content, last_modified, names, keywords, description, related,
                         owner, edited_at)
      select gen_random_uuid(), 'bench-' || n, o.organisation, o.name || ' ' || n, o.type, o.audience, o.terms,
             case when n % 3 = 0 then o.areas else array['municipality:' || m.nis_code] end,
             o.content, o.last_modified, o.names || ' ' || n, o.keywords,
             o.description || ' woord' || n % 20000, o.related, m.nis_code, o.last_modified
        from generate_series(?, ?) n
             join (select *, row_number() over (order by slug) - 1 as place,
                          count(*) over () as number
                     from offer where contact_point is null and slug not like 'bench-%') o
               on o.place = n % o.number
             join (select nis_code, row_number() over (order by nis_code) - 1 as place,
                          count(*) over () as number
                     from municipality) m on m.place = n % m.number
      """;

  private static final String CATALOGUE =
      """
      insert into catalogue_entry (id, kind, position, title, facets, content, names, keywords, description, related)
      select 'bench-' || n, o.kind, 1000 + n, o.title || ' ' || n, o.facets,
             o.content || jsonb_build_object('id', 'bench-' || n, 'title', o.title || ' ' || n),
             o.names || ' ' || n, o.keywords, o.description || ' woord' || n % 5000, o.related
        from generate_series(?, ?) n
             join (select *, row_number() over (order by id) - 1 as place, count(*) over () as number
                     from catalogue_entry
                    where kind in ('activity', 'good-practice') and id not like 'bench-%') o
               on o.place = n % o.number
      """;

  /** As the directory does after a change: the words of all its texts. */
  private static final String WORDS_OF_OFFERS =
      """
      delete from search_word;
      insert into search_word (word, lexeme, texts)
      select word, (tsvector_to_array(to_tsvector('dutch_unaccented', word)))[1], ndoc
        from ts_stat('select to_tsvector(''simple_unaccented'', names || '' '' || keywords || '' '' || description
                             || '' '' || related) from offer
                      union all
                      select to_tsvector(''simple_unaccented'', name || '' '' || description) from organisation')
       where length(word) <= 60
          on conflict (word) do update set texts = greatest(search_word.texts, excluded.texts);
      """;

  private final LocalStack stack;
  private final Options options;
  private final Report report;
  private final Map<String, Double> smallest = new TreeMap<>();

  Searches(LocalStack stack, Options options, Report report) {
    this.stack = stack;
    this.options = options;
    this.report = report;
  }

  void measure() throws SQLException, IOException {
    for (int entries : options.entries()) {
      grow("directory", "offer", "slug", OFFERS, entries, WORDS_OF_OFFERS);
      grow(
          "interventions",
          "catalogue_entry",
          "id",
          CATALOGUE,
          entries,
          "update catalogue_state set revision = revision + 1");
      measure(
          "offers/search",
          NabijService.DIRECTORY,
          entries,
          WORDS.stream()
              .map(
                  word ->
                      KeptConnection.post(
                          "/v1/offers/search",
                          null,
                          "{\"municipality\": \"12021\", \"age\": 40, \"text\": \"%s\"}"
                              .formatted(word)))
              .toList());
      measure(
          "catalogue",
          NabijService.INTERVENTIONS,
          entries,
          WORDS.stream()
              .map(word -> KeptConnection.get("/v1/catalogue?q=" + word.replace(' ', '+')))
              .toList());
    }
  }

  private void measure(String what, NabijService service, int entries, List<byte[]> requests)
      throws IOException {
    List<long[]> taken = new ArrayList<>();
    try (KeptConnection connection = new KeptConnection(stack.service(service).port())) {
      for (int i = 0; i < 2 * ASKED; i++) {
        long begin = System.nanoTime();
        connection.send(requests.get(i % requests.size())).require(200);
        if (i >= ASKED) {
          taken.add(new long[] {System.nanoTime() - begin});
        }
      }
    }
    Times times = Times.of(taken);
    String of = "%s of %d, one caller, ".formatted(what, entries);
    double p99 = times.millis(0.99);
    report.add(Figure.of("search", of + "p50", times.millis(0.5), "ms"));
    Figure tail = Figure.of("search", of + "p99", p99, "ms");
    Double before = smallest.putIfAbsent(what, p99);
    report.add(tail.shouldBe(Budget.atMost(before == null ? 10 : 2 * before)));
  }

  /** Adds entries until there are this many, and does what the service does after a change. */
  private void grow(
      String database, String table, String key, String insert, int entries, String afterwards)
      throws SQLException {
    LocalPostgres postgres = stack.postgres();
    try (Connection connection = postgres.connect(database)) {
      connection.setAutoCommit(false);
      int there = count(connection, "select count(*) from " + table);
      int added =
          count(
              connection, "select count(*) from %s where %s like 'bench-%%'".formatted(table, key));
      try (PreparedStatement statement = connection.prepareStatement(insert)) {
        statement.setInt(1, added + 1);
        statement.setInt(2, added + entries - there);
        statement.executeUpdate();
      }
      try (Statement statement = connection.createStatement()) {
        statement.execute(afterwards);
        connection.commit();
        connection.setAutoCommit(true);
        statement.execute("vacuum analyze " + table);
        if (database.equals("directory")) {
          statement.execute("vacuum analyze search_word");
        }
      }
    }
  }

  private static int count(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }
}
