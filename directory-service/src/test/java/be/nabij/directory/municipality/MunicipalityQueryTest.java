package be.nabij.directory.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;

class MunicipalityQueryTest {
  @Test
  void without_parameters_every_municipality_fits() {
    assertThat(queryOf(null, null)).isEqualTo(new MunicipalityQuery(null, null, null));
  }

  @Test
  void every_parameter_at_fault_is_named() {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> queryOf("25OO", "x".repeat(101)));
    assertThat(refused.problem().status()).isEqualTo(400);
    assertThat(refused.problem().errors())
        .extracting(FieldError::in, FieldError::name, FieldError::code)
        .containsExactly(
            tuple("query", "postalCode", "wrong-format"), tuple("query", "name", "wrong-length"));
  }

  @Test
  void a_name_without_a_letter_is_refused_rather_than_fit_everything() {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> queryOf(null, "%"));
    assertThat(refused.problem().errors()).extracting(FieldError::name).containsExactly("name");
  }

  private static MunicipalityQuery queryOf(String first, String second) {
    InputErrors errors = new InputErrors();
    MunicipalityQuery query = MunicipalityQuery.of(first, null, second, errors);
    errors.throwIfAny();
    return query;
  }
}
