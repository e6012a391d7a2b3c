package be.nabij.screening.advice;

import be.nabij.screening.context.Context;
import be.nabij.screening.context.Profiling;
import be.nabij.screening.score.Result;
import be.nabij.screening.score.Result.DimensionResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Situations for tests, each named after what is the case. */
final class Situations {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Situations() {}

  static Told lonely(String... dimensions) {
    return scored("moderately-lonely", List.of(dimensions));
  }

  static Told notLonely() {
    return scored("not-lonely", List.of());
  }

  static Told nowAndThen() {
    return told(
        "ons-direct", new Result(null, null, "sometimes-lonely", true, List.of(), Map.of(), null));
  }

  static Told chronically(Told told) {
    return told.told("{'duration': 'chronic'}");
  }

  static Told signalCard(String... seen) {
    return told("signal-card", noted(seen));
  }

  static Told poster(String... recognised) {
    return told("poster-6", noted(recognised));
  }

  private static Told scored(String category, List<String> dimensions) {
    return told(
        "djg-6",
        new Result(
            dimensions.isEmpty() ? 0 : 3,
            6,
            category,
            true,
            List.of(),
            Map.of(
                "emotional", dimension(dimensions.contains("emotional")),
                "social", dimension(dimensions.contains("social"))),
            null));
  }

  private static DimensionResult dimension(boolean lonely) {
    return new DimensionResult(lonely ? 1 : 0, 3, true, lonely);
  }

  private static Result noted(String... items) {
    return new Result(null, null, null, false, List.of(), Map.of(), List.of(items));
  }

  private static Told told(String instrument, Result result) {
    return new Told(instrument, result, JSON.createObjectNode(), new Profiling.NotAsked(), false);
  }

  /** A situation to which more can be told. */
  record Told(
      String instrument,
      Result result,
      ObjectNode context,
      Profiling profiling,
      boolean isReferred) {

    /** Adds to the context, as JSON with single quotes. */
    Told told(String more) {
      try {
        ObjectNode both = context.deepCopy();
        both.setAll((ObjectNode) JSON.readTree(more.replace('\'', '"')));
        return new Told(instrument, result, both, profiling, isReferred);
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }

    Told referred() {
      return new Told(instrument, result, context, profiling, true);
    }

    Told profiling(Profiling far) {
      return new Told(instrument, result, context, far, isReferred);
    }

    Situation situation() {
      try {
        return new Situation(
            instrument, result, JSON.treeToValue(context, Context.class), profiling, isReferred);
      } catch (JsonProcessingException e) {
        throw new AssertionError(e);
      }
    }
  }
}
