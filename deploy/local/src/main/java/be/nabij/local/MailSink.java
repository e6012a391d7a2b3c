package be.nabij.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An SMTP server that keeps every mail and delivers none, whatever its address. {@code GET
 * /messages} on its other port lists them as JSON, oldest first; {@code DELETE /messages} forgets
 * them.
 */
public final class MailSink implements AutoCloseable {

  /** A mail as it came in. */
  public record ReceivedMail(
      String from, List<String> to, String subject, String text, String receivedAt) {}

  private static final String LOOPBACK = "127.0.0.1";

  private final int smtpPort;
  private final int httpPort;
  private final ObjectMapper json = new ObjectMapper();
  private GreenMail smtp;
  private HttpServer http;

  public MailSink(int smtpPort, int httpPort) {
    this.smtpPort = smtpPort;
    this.httpPort = httpPort;
  }

  public void start() {
    smtp = new GreenMail(new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    try {
      http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), httpPort), 0);
      http.createContext("/messages", this::answer);
      http.start();
    } catch (IOException e) {
      smtp.stop();
      throw new UncheckedIOException("The mail sink's message list did not start", e);
    }
  }

  /** Every mail received since the start or the last {@link #clear()}, oldest first. */
  public List<ReceivedMail> messages() {
    // The server keeps one copy per recipient; a mail to three people is still one mail.
    Map<String, ReceivedMail> byId = new LinkedHashMap<>();
    try {
      for (MimeMessage message : smtp.getReceivedMessages()) {
        byId.putIfAbsent(message.getMessageID(), received(message));
      }
    } catch (MessagingException e) {
      throw new IllegalStateException("a received mail cannot be read", e);
    } catch (IOException e) {
      throw new UncheckedIOException("a received mail cannot be read", e);
    }
    return List.copyOf(byId.values());
  }

  public void clear() {
    try {
      smtp.purgeEmailFromAllMailboxes();
    } catch (FolderException e) {
      throw new IllegalStateException("the mail sink could not be emptied", e);
    }
  }

  @Override
  public void close() {
    if (http != null) {
      http.stop(0);
    }
    if (smtp != null) {
      smtp.stop();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestMethod()) {
        case "GET" -> {
          byte[] body = json.writeValueAsBytes(messages());
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        }
        case "DELETE" -> {
          clear();
          exchange.sendResponseHeaders(204, -1);
        }
        default -> {
          exchange.getResponseHeaders().set("Allow", "GET, DELETE");
          exchange.sendResponseHeaders(405, -1);
        }
      }
    }
  }

  private static ReceivedMail received(MimeMessage message) throws MessagingException, IOException {
    return new ReceivedMail(
        addresses(message.getFrom()).findFirst().orElse(null),
        addresses(message.getRecipients(Message.RecipientType.TO)).toList(),
        message.getSubject(),
        text(message),
        message.getReceivedDate().toInstant().toString());
  }

  private static Stream<String> addresses(Address[] addresses) {
    return addresses == null ? Stream.empty() : Arrays.stream(addresses).map(Address::toString);
  }

  private static String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      // The plain text comes first where a mail has several forms of the same text.
      for (int i = 0; i < parts.getCount(); i++) {
        String text = text(parts.getBodyPart(i));
        if (text != null) {
          return text;
        }
      }
      return null;
    }
    return part.isMimeType("text/*") ? part.getContent().toString() : null;
  }
}
