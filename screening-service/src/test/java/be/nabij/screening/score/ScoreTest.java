package be.nabij.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.datafile.DataFile;
import be.nabij.screening.instrument.Instrument;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final List<String> THREE_POINTS = List.of("yes", "more-or-less", "no");
  private static final List<String> FIVE_POINTS =
      List.of("yes-strongly", "yes", "more-or-less", "no", "no-strongly");
  private static final Set<Integer> SOCIAL = Set.of(1, 4, 7, 8, 11);

  private static final Instrument SIX = instrument("djg-6");
  private static final Instrument ELEVEN = instrument("djg-11");
  private static final Instrument UCLA = instrument("ucla-3");

  @Test
  void every_pattern_of_six_answers_scores_as_published() {
    int[] patterns = {0};
    eachPattern(
        SIX,
        answers -> {
          patterns[0]++;
          assertScoredAsPublished(SIX, answers);
        });
    assertThat(patterns[0]).isEqualTo(729);
  }

  @Test
  void every_pattern_of_eleven_answers_scores_as_published() {
    int[] patterns = {0};
    eachPattern(
        ELEVEN,
        answers -> {
          patterns[0]++;
          assertScoredAsPublished(ELEVEN, answers);
        });
    assertThat(patterns[0]).isEqualTo(177_147);
  }

  @Test
  void random_patterns_with_missing_answers_and_five_points_score_as_published() {
    Random random = new Random(20261121);
    for (int round = 0; round < 20_000; round++) {
      Instrument instrument = round % 2 == 0 ? SIX : ELEVEN;
      List<String> form = round % 4 < 2 ? THREE_POINTS : FIVE_POINTS;
      Map<String, String> answers = new HashMap<>();
      for (Instrument.Item item : instrument.items()) {
        if (random.nextInt(8) > 0) {
          answers.put(item.id(), form.get(random.nextInt(form.size())));
        }
      }
      assertScoredAsPublished(instrument, answers);
    }
  }

  @Test
  void the_bands_have_the_names_of_the_manual() {
    assertThat(categoryOfEleven(2)).isEqualTo("not-lonely");
    assertThat(categoryOfEleven(3)).isEqualTo("moderately-lonely");
    assertThat(categoryOfEleven(8)).isEqualTo("moderately-lonely");
    assertThat(categoryOfEleven(9)).isEqualTo("severely-lonely");
    assertThat(categoryOfEleven(10)).isEqualTo("severely-lonely");
    assertThat(categoryOfEleven(11)).isEqualTo("very-severely-lonely");
  }

  @Test
  void one_missing_answer_keeps_the_total_and_drops_its_subscale() {
    Map<String, String> answers = notLonely(SIX);
    answers.remove("4");

    Result result = Score.of(SIX, answers);

    assertThat(result.valid()).isTrue();
    assertThat(result.category()).isEqualTo("not-lonely");
    assertThat(result.missing()).containsExactly("4");
    assertThat(result.dimensions().get("emotional").valid()).isTrue();
    assertThat(result.dimensions().get("social").valid()).isFalse();
    assertThat(result.dimensions().get("social").lonely()).isNull();
  }

  @Test
  void two_missing_answers_leave_no_valid_total() {
    Map<String, String> answers = notLonely(SIX);
    answers.remove("4");
    answers.remove("9");

    Result result = Score.of(SIX, answers);

    assertThat(result.valid()).isFalse();
    assertThat(result.category()).isNull();
  }

  @Test
  void three_ucla_items_add_up_from_three_to_nine_and_are_lonely_from_six() {
    List<String> points = List.of("hardly-ever", "some-of-the-time", "often");
    for (int first = 0; first < 3; first++) {
      for (int second = 0; second < 3; second++) {
        for (int third = 0; third < 3; third++) {
          Result result =
              Score.of(
                  UCLA,
                  Map.of("1", points.get(first), "2", points.get(second), "3", points.get(third)));
          int sum = first + second + third + 3;
          assertThat(result.total()).isEqualTo(sum);
          assertThat(result.max()).isEqualTo(9);
          assertThat(result.category()).isEqualTo(sum >= 6 ? "lonely" : "not-lonely");
        }
      }
    }
    assertThat(Score.of(UCLA, Map.of("1", "often", "2", "often")).valid()).isFalse();
  }

  @Test
  void the_direct_question_has_an_outcome_and_no_number() {
    Instrument direct = instrument("ons-direct");

    Result often = Score.of(direct, Map.of("1", "often-or-always"));

    assertThat(often.category()).isEqualTo("lonely");
    assertThat(often.total()).isNull();
    assertThat(Score.of(direct, Map.of("1", "occasionally")).category())
        .isEqualTo("sometimes-lonely");
    assertThat(Score.of(direct, Map.of("1", "never")).category()).isEqualTo("not-lonely");
    assertThat(Score.of(direct, Map.of()).valid()).isFalse();
  }

  @Test
  void a_list_without_a_score_keeps_what_was_recognised() {
    Result poster =
        Score.of(instrument("poster-6"), Map.of("1", "not-recognised", "2", "recognised"));
    assertThat(poster.noted()).containsExactly("2");
    assertThat(poster.total()).isNull();
    assertThat(poster.category()).isNull();
    assertThat(poster.valid()).isFalse();

    assertThat(Score.of(instrument("signal-card"), Map.of("headache", "seen")).noted())
        .containsExactly("headache");
  }

  /** Written from the manual, without a look at the data file. */
  private static void assertScoredAsPublished(Instrument instrument, Map<String, String> answers) {
    int emotional = 0;
    int social = 0;
    int emotionalMissing = 0;
    int socialMissing = 0;
    for (Instrument.Item item : instrument.items()) {
      boolean isSocial = SOCIAL.contains(Integer.parseInt(item.id()));
      String answer = answers.get(item.id());
      if (answer == null) {
        emotionalMissing += isSocial ? 0 : 1;
        socialMissing += isSocial ? 1 : 0;
      } else if (answer.equals("more-or-less") || answer.startsWith(isSocial ? "no" : "yes")) {
        emotional += isSocial ? 0 : 1;
        social += isSocial ? 1 : 0;
      }
    }
    int total = emotional + social;
    boolean valid = emotionalMissing + socialMissing <= 1;
    int cutOff = instrument == SIX ? 1 : 3;

    Result result = Score.of(instrument, answers);

    if (result.total() != total
        || result.valid() != valid
        || !Objects.equals(result.category(), valid ? band(instrument, total) : null)) {
      throw new AssertionError(answers + " scored " + result);
    }
    assertDimension(result, "emotional", emotional, emotionalMissing == 0, cutOff);
    assertDimension(result, "social", social, socialMissing == 0, cutOff);
  }

  private static void assertDimension(
      Result result, String name, int score, boolean valid, int cutOff) {
    Result.DimensionResult dimension = result.dimensions().get(name);
    Boolean lonely = valid ? score >= cutOff : null;
    if (dimension.score() != score
        || dimension.valid() != valid
        || !Objects.equals(dimension.lonely(), lonely)) {
      throw new AssertionError(name + " should be " + score + ", " + lonely + " in " + result);
    }
  }

  private static String band(Instrument instrument, int total) {
    if (instrument == SIX) {
      return total >= 5 ? "severely-lonely" : total >= 2 ? "moderately-lonely" : "not-lonely";
    }
    return total == 11
        ? "very-severely-lonely"
        : total >= 9 ? "severely-lonely" : total >= 3 ? "moderately-lonely" : "not-lonely";
  }

  private static String categoryOfEleven(int score) {
    Map<String, String> answers = notLonely(ELEVEN);
    for (int item = 1; item <= score; item++) {
      answers.put(String.valueOf(item), "more-or-less");
    }
    return Score.of(ELEVEN, answers).category();
  }

  private static Map<String, String> notLonely(Instrument instrument) {
    Map<String, String> answers = new HashMap<>();
    instrument
        .items()
        .forEach(
            item ->
                answers.put(
                    item.id(), SOCIAL.contains(Integer.parseInt(item.id())) ? "yes" : "no"));
    return answers;
  }

  /** Counts through all patterns like the digits of a number to the base three. */
  private static void eachPattern(Instrument instrument, Consumer<Map<String, String>> test) {
    List<Instrument.Item> items = instrument.items();
    int patterns = (int) Math.pow(THREE_POINTS.size(), items.size());
    for (int pattern = 0; pattern < patterns; pattern++) {
      Map<String, String> answers = new HashMap<>();
      int rest = pattern;
      for (Instrument.Item item : items) {
        answers.put(item.id(), THREE_POINTS.get(rest % THREE_POINTS.size()));
        rest /= THREE_POINTS.size();
      }
      test.accept(answers);
    }
  }

  private static Instrument instrument(String id) {
    return DataFile.read(
        "instruments/" + id + ".json",
        "instruments/instrument.schema.json",
        Instrument.class,
        new ObjectMapper());
  }
}
