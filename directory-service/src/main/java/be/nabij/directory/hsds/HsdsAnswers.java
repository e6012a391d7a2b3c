package be.nabij.directory.hsds;

import be.nabij.platform.problem.ProblemException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Answers with a page, or with all results one a line, as the query asks. */
@ApplicationScoped
class HsdsAnswers {
  static final String NDJSON = "application/x-ndjson";
  private static final int BATCH = 100;

  private final ObjectMapper mapper;
  private final EntityManager database;

  HsdsAnswers(ObjectMapper mapper, EntityManager database) {
    this.mapper = mapper;
    this.database = database;
  }

  /** Reads a part of a list. */
  @FunctionalInterface
  interface Part<T> {
    List<T> read(HsdsQuery query, int offset, int limit);
  }

  <T> Response list(HsdsQuery query, ToLongFunction<HsdsQuery> count, Part<T> part) {
    if (query.everything()) {
      return Response.ok(lines(query, part), NDJSON)
          .header(HttpHeaders.CONTENT_LANGUAGE, "nl")
          .build();
    }
    List<T> contents = part.read(query, query.offset(), query.perPage());
    return page(
        HsdsPage.of(contents, total(query, contents.size(), count), query.page(), query.perPage()));
  }

  /** Reads some of the objects with these ids. */
  @FunctionalInterface
  interface Some<T> {
    List<T> read(List<UUID> ids);
  }

  /** Everything in one file, written as it is read: one a line, or as {@code services}. */
  <T> Response file(boolean lines, List<UUID> ids, Some<T> some) {
    StreamingOutput body =
        output -> {
          output.write(bytes(lines ? "" : "{\"services\":["));
          String separator = "";
          for (int from = 0; from < ids.size(); from += BATCH) {
            for (T one : some.read(ids.subList(from, Math.min(from + BATCH, ids.size())))) {
              output.write(bytes(separator));
              output.write(mapper.writeValueAsBytes(one));
              output.write(bytes(lines ? "\n" : ""));
              separator = lines ? "" : ",";
            }
            database.clear();
          }
          output.write(bytes(lines ? "" : "]}"));
        };
    return Response.ok(body, lines ? NDJSON : MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, "nl")
        .build();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A first page that is not full tells the total by itself: nothing need be counted. */
  private static long total(HsdsQuery query, int size, ToLongFunction<HsdsQuery> count) {
    return query.page() == 1 && size < query.perPage() ? size : count.applyAsLong(query);
  }

  /** One page, or all lines, of a list that is at hand as a whole. */
  <T> Response list(HsdsQuery query, List<T> all) {
    return list(
        query,
        any -> all.size(),
        (any, offset, limit) -> all.stream().skip(offset).limit(limit).toList());
  }

  private static Response page(HsdsPage<?> page) {
    return Response.ok(page, MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_LANGUAGE, "nl")
        .build();
  }

  private <T> StreamingOutput lines(HsdsQuery query, Part<T> part) {
    return output -> {
      int offset = 0;
      List<T> batch;
      do {
        batch = part.read(query, offset, BATCH);
        for (T one : batch) {
          output.write(mapper.writeValueAsBytes(one));
          output.write('\n');
        }
        // What is written need not be remembered: a long list stays small in memory.
        database.clear();
        offset += BATCH;
      } while (batch.size() == BATCH);
    };
  }

  /** The one with this id; 404 also when the id is none. */
  static <T> T one(String id, String what, Function<UUID, Optional<T>> find) {
    return HsdsQuery.id(id).flatMap(find).orElseThrow(() -> ProblemException.notFound(what));
  }
}
