package be.nabij.screening.score;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.datafile.DataFile;
import be.nabij.screening.instrument.Instrument;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {
  private static final List<String> ANSWERS = List.of("yes", "more-or-less", "no");
  private static final Set<Integer> SOCIAL = Set.of(1, 4, 7, 8, 11);

  private static final Instrument SIX = instrument("djg-6");
  private static final Instrument ELEVEN = instrument("djg-11");

  @Test
  void every_pattern_of_six_answers_scores_as_published() {
    int patterns = 0;
    for (Map<String, String> answers : everyPattern(SIX)) {
      Result result = Score.of(SIX, answers);
      assertThat(result.total()).isEqualTo(expectedTotal(answers));
      assertThat(result.category()).isEqualTo(expectedSixItemCategory(result.total()));
      patterns++;
    }
    assertThat(patterns).isEqualTo(729);
  }

  @Test
  void bands_of_eleven_items_are_those_of_the_manual() {
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
  void a_dimension_of_six_items_counts_as_lonely_from_one_of_eleven_from_three() {
    Map<String, String> six = notLonely(SIX);
    six.put("3", "more-or-less");
    assertThat(Score.of(SIX, six).lonelyDimensions()).containsExactly("emotional");

    Map<String, String> eleven = notLonely(ELEVEN);
    eleven.putAll(Map.of("1", "no", "4", "no"));
    assertThat(Score.of(ELEVEN, eleven).lonelyDimensions()).isEmpty();
    eleven.put("11", "more-or-less");
    assertThat(Score.of(ELEVEN, eleven).lonelyDimensions()).containsExactly("social");
  }

  private static String categoryOfEleven(int score) {
    Map<String, String> answers = notLonely(ELEVEN);
    for (int item = 1; item <= score; item++) {
      answers.put(String.valueOf(item), "more-or-less");
    }
    return Score.of(ELEVEN, answers).category();
  }

  /** Written from the manual, not from the data file: neutral always scores. */
  private static int expectedTotal(Map<String, String> answers) {
    int total = 0;
    for (Map.Entry<String, String> answer : answers.entrySet()) {
      boolean social = SOCIAL.contains(Integer.parseInt(answer.getKey()));
      boolean points = answer.getValue().equals(social ? "no" : "yes");
      total += points || answer.getValue().equals("more-or-less") ? 1 : 0;
    }
    return total;
  }

  private static String expectedSixItemCategory(int total) {
    return total >= 5 ? "severely-lonely" : total >= 2 ? "moderately-lonely" : "not-lonely";
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

  private static List<Map<String, String>> everyPattern(Instrument instrument) {
    List<Map<String, String>> patterns = List.of(Map.of());
    for (Instrument.Item item : instrument.items()) {
      patterns =
          patterns.stream()
              .flatMap(
                  pattern ->
                      ANSWERS.stream()
                          .map(
                              answer -> {
                                Map<String, String> longer = new HashMap<>(pattern);
                                longer.put(item.id(), answer);
                                return longer;
                              }))
              .<Map<String, String>>map(longer -> longer)
              .toList();
    }
    return patterns;
  }

  private static Instrument instrument(String id) {
    return DataFile.read(
        "instruments/" + id + ".json",
        "instruments/instrument.schema.json",
        Instrument.class,
        new ObjectMapper());
  }
}
