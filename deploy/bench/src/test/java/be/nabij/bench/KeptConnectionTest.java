package be.nabij.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.nabij.bench.KeptConnection.Answer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeptConnectionTest {

  @Test
  void two_answers_on_one_connection_are_told_apart() throws IOException {
    InputStream wire =
        wire(
            "HTTP/1.1 201 Created\r\nLocation: /v1/screenings/7\r\nContent-Length: 3\r\n\r\nhé"
                + "HTTP/1.1 204 No Content\r\n\r\n");

    assertThat(KeptConnection.read(wire)).isEqualTo(new Answer(201, "/v1/screenings/7", "hé"));
    assertThat(KeptConnection.read(wire)).isEqualTo(new Answer(204, null, ""));
  }

  @Test
  void an_answer_in_chunks_is_put_together() throws IOException {
    InputStream wire =
        wire(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");

    assertThat(KeptConnection.read(wire).body()).isEqualTo("abcde");
    assertThat(wire.available()).isZero();
  }

  @Test
  void an_answer_that_ends_early_is_a_failure() {
    assertThatThrownBy(
            () -> KeptConnection.read(wire("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc")))
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> KeptConnection.read(wire("HTTP/1.1 200 OK\r\n")))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void a_request_counts_bytes_and_not_letters() {
    assertThat(new String(KeptConnection.post("/x", null, "é"), StandardCharsets.UTF_8))
        .contains("Content-Length: 2\r\n")
        .doesNotContain("Authorization");
    assertThat(new String(KeptConnection.post("/x", "t", "e"), StandardCharsets.UTF_8))
        .contains("Authorization: Bearer t\r\n");
  }

  @Test
  void another_status_than_expected_is_told_with_the_body() {
    assertThatThrownBy(() -> new Answer(400, null, "why").require(201))
        .hasMessage("status 400 and not 201: why");
  }

  private static InputStream wire(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
