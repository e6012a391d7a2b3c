package be.nabij.platform.identity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a provider says of a caller, in a token or when it is asked about one. */
record Claims(JsonObject said) {

  /**
   * The texts of a claim that is a list, or the one text that it is.
   *
   * @param claim its name, or the way to it with slashes as in {@code realm_access/roles}
   */
  List<String> texts(String claim) {
    Object value = value(claim);
    Stream<?> texts = value instanceof JsonArray list ? list.stream() : Stream.ofNullable(value);
    return texts.map(text -> String.valueOf(text).strip()).filter(text -> !text.isEmpty()).toList();
  }

  /** The same, where a claim that is one text holds words, as {@code scope} does. */
  List<String> words(String claim) {
    return value(claim) instanceof JsonArray
        ? texts(claim)
        : texts(claim).stream().flatMap(text -> Stream.of(text.split("\\s+"))).toList();
  }

  /** A claim that is one text. */
  Optional<String> text(String claim) {
    return value(claim) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** A claim that is a time, in seconds since 1970 (RFC 7519). */
  Optional<Instant> time(String claim) {
    return value(claim) instanceof Number seconds
        ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
        : Optional.empty();
  }

  /** Some providers name claims after an address: a name with slashes is not always a way. */
  private Object value(String claim) {
    if (said.containsKey(claim)) {
      return said.getValue(claim);
    }
    Object value = said;
    for (String step : claim.split("/")) {
      value = value instanceof JsonObject object ? object.getValue(step) : null;
    }
    return value;
  }
}
