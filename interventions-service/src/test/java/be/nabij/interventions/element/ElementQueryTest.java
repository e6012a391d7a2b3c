package be.nabij.interventions.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.problem.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElementQueryTest {
  @Test
  void without_parameters_every_element_fits() {
    assertThat(queryOf(null, null)).isEqualTo(new ElementQuery(List.of(), null));
  }

  @Test
  void words_are_searched_without_case_accents_and_signs() {
    assertThat(queryOf(" Sociale netwerken creëren! ", "strong"))
        .isEqualTo(new ElementQuery(List.of("sociale", "netwerken", "creeren"), Evidence.STRONG));
  }

  @Test
  void every_parameter_at_fault_is_named() {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> queryOf("x".repeat(201), "proven"));
    assertThat(refused.problem().status()).isEqualTo(400);
    assertThat(refused.problem().errors())
        .extracting(FieldError::in, FieldError::name, FieldError::code)
        .containsExactly(
            tuple("query", "q", "wrong-length"), tuple("query", "evidence", "not-allowed"));
  }

  @Test
  void signs_alone_are_refused_rather_than_fit_everything() {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> queryOf("%\0", null));
    assertThat(refused.problem().errors()).extracting(FieldError::name).containsExactly("q");
  }

  private static ElementQuery queryOf(String first, String second) {
    InputErrors errors = new InputErrors();
    ElementQuery query = ElementQuery.of(first, second, errors);
    errors.throwIfAny();
    return query;
  }
}
