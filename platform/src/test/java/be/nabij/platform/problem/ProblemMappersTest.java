package be.nabij.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemMappersTest {
  private final ProblemMappers mappers = new ProblemMappers(null);

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"08006", "57P01", "53300", "99999"})
  void a_database_that_is_away_is_no_fault_of_ours_and_passes(String state) {
    Response answer =
        mappers.unexpected(
            new IllegalStateException(new SQLException("jdbc:postgresql://db", state)));

    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
    assertThat(answer.getMediaType()).hasToString(Problem.MEDIA_TYPE);
    assertThat(answer.getEntity().toString())
        .contains("urn:problem-type:nabij:temporarily-unavailable")
        .doesNotContain("jdbc");
  }

  @Test
  void nor_is_an_identity_provider_that_does_not_answer() {
    Response answer = mappers.unexpected(new OIDCException("OIDC Server is not available"));

    assertThat(answer.getStatus()).isEqualTo(503);
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42P01"})
  void a_statement_that_the_database_refuses_stays_a_fault_of_ours(String state) {
    Response answer =
        mappers.unexpected(new IllegalStateException(new SQLException("refused", state)));

    assertThat(answer.getStatus()).isEqualTo(500);
    assertThat(answer.getHeaderString("Retry-After")).isNull();
  }

  @Test
  void anything_else_that_was_not_foreseen_is_a_fault_of_ours() {
    assertThat(mappers.unexpected(new IllegalStateException("null")).getStatus()).isEqualTo(500);
  }
}
