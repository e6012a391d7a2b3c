package be.nabij.screening.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Somebody with a browser of before JavaScript: reads pages, fills in forms and presses buttons.
 * Each visitor comes from an address of its own.
 */
public final class Visitor {
  private static final AtomicInteger ADDRESS = new AtomicInteger(10);

  private final HttpClient browser;

  public Visitor() {
    this.browser =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .localAddress(address(ADDRESS.incrementAndGet()))
            .build();
  }

  private static InetAddress address(int number) {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) number});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  public Shown opens(String path) {
    return send(HttpRequest.newBuilder(at(path)).GET().build());
  }

  /** Presses a button of a page, after filling in fields of its form by name. */
  public Shown presses(Shown page, String button, Map<String, String> typed, String... headers) {
    Element pressed =
        page.document().select("button").stream()
            .filter(one -> one.text().equals(button))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + button + " on " + page));
    FormElement form = (FormElement) pressed.closest("form");
    Fields fields = Fields.of(form);
    typed.forEach(fields::put);
    if (!pressed.attr("name").isEmpty()) {
      fields.put(pressed.attr("name"), pressed.attr("value"));
    }
    String action = form.attr("action").isEmpty() ? page.path() : form.attr("action");
    return posts(action, fields, headers);
  }

  public Shown presses(Shown page, String button) {
    return presses(page, button, Map.of());
  }

  public Shown posts(String path, Fields fields, String... headers) {
    return posts(path, BodyPublishers.ofString(fields.encoded()), headers);
  }

  public Shown posts(String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private static URI at(String path) {
    return URI.create("http://127.0.0.1:" + RestAssured.port + path);
  }

  private Shown send(HttpRequest request) {
    try {
      return new Shown(request.uri().getPath(), browser.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came back. */
  public record Shown(String path, HttpResponse<String> response) {
    public Document document() {
      assertThat(response.headers().firstValue("Content-Type").orElse("none"))
          .as(response.body())
          .isEqualTo("text/html;charset=UTF-8");
      return Jsoup.parse(response.body());
    }

    /** This page, of which status and heading are certain. */
    public Shown expect(int status, String heading) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
      assertThat(document().select("h1").text()).isEqualTo(heading);
      return this;
    }

    public int status() {
      return response.statusCode();
    }

    public String text() {
      return document().text();
    }

    /** The value of a field as the page shows it. */
    public String value(String field) {
      return document().getElementById(field).val();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
      return response.statusCode() + " " + response.body();
    }
  }

  /** The fields of a form, in order; a field may stand there more than once. */
  public static final class Fields {
    private final List<Map.Entry<String, String>> entries = new ArrayList<>();

    /** The fields that a browser would send of this form. */
    public static Fields of(FormElement form) {
      Fields fields = new Fields();
      form.formData().forEach(one -> fields.add(one.key(), one.value()));
      return fields;
    }

    public Fields add(String name, String value) {
      entries.add(Map.entry(name, value));
      return this;
    }

    public Fields put(String name, String value) {
      entries.removeIf(entry -> entry.getKey().equals(name));
      return add(name, value);
    }

    String encoded() {
      return entries.stream()
          .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
          .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
