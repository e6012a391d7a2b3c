package be.nabij.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailSinkTest {

  private final Ports ports = Ports.free();
  private final MailSink sink = new MailSink(ports.of(Ports.Use.SMTP), ports.of(Ports.Use.MAIL));
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    sink.start();
  }

  @AfterEach
  void stop() {
    sink.close();
  }

  @Test
  void a_mail_to_two_people_is_listed_once_with_both_and_is_gone_after_delete() throws Exception {
    send("Nieuwe doorverwijzing", "Er wacht iemand in Lier: zie de inbox. Eén vraag.");

    JsonNode messages = new ObjectMapper().readTree(call("GET").body());

    assertThat(messages).hasSize(1);
    JsonNode mail = messages.get(0);
    assertThat(mail.path("from").asText()).isEqualTo("nabij@nabij.example");
    assertThat(mail.path("to"))
        .extracting(JsonNode::asText)
        .containsExactly("meldpunt@lier.example", "zone@lier.example");
    assertThat(mail.path("subject").asText()).isEqualTo("Nieuwe doorverwijzing");
    assertThat(mail.path("text").asText()).contains("Eén vraag");
    assertThat(Duration.between(Instant.parse(mail.path("receivedAt").asText()), Instant.now()))
        .isLessThan(Duration.ofMinutes(1));

    assertThat(call("DELETE").statusCode()).isEqualTo(204);
    assertThat(call("GET").body()).isEqualTo("[]");
  }

  private HttpResponse<String> call(String method) throws Exception {
    URI messages = URI.create("http://localhost:%d/messages".formatted(ports.of(Ports.Use.MAIL)));
    return http.send(
        HttpRequest.newBuilder(messages)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void send(String subject, String text) throws Exception {
    Properties settings = new Properties();
    settings.put("mail.smtp.host", "localhost");
    settings.put("mail.smtp.port", String.valueOf(ports.of(Ports.Use.SMTP)));
    MimeMessage mail = new MimeMessage(Session.getInstance(settings));
    mail.setFrom("nabij@nabij.example");
    mail.addRecipient(Message.RecipientType.TO, new InternetAddress("meldpunt@lier.example"));
    mail.addRecipient(Message.RecipientType.TO, new InternetAddress("zone@lier.example"));
    mail.setSubject(subject, "UTF-8");
    mail.setText(text, "UTF-8");
    Transport.send(mail);
  }
}
