package be.nabij.platform.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.nabij.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedRevisionTest {
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"*", "\"7\"", "\"6\", \"7\""})
  void the_current_revision_may_be_replaced(String ifMatch) {
    assertThatCode(() -> new ExpectedRevision(ifMatch).require(7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"6\"", "7", "W/\"7\"", "\"77\""})
  void another_revision_may_not(String ifMatch) {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class, () -> new ExpectedRevision(ifMatch).require(7));
    assertThat(refused.problem().status()).isEqualTo(412);
  }

  @Test
  void where_it_is_required_a_change_says_which_revision_was_seen() {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> ExpectedRevision.required(null));
    assertThat(refused.problem().status()).isEqualTo(428);
    assertThatCode(() -> ExpectedRevision.required("\"7\"").require(7)).doesNotThrowAnyException();
  }
}
