package be.nabij.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at a console: keeps cookies, follows redirects, fills in forms. */
public final class Browser {
  private final LocalCookies cookies = new LocalCookies();
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NORMAL).build();

  public record Shown(int status, URI address, Document page) {
    public String text() {
      return page.selectFirst("main").text();
    }

    public Element form(String action) {
      return page.selectFirst("form[action$=" + action + "]");
    }
  }

  /** Opens the console and logs in at Keycloak, where the password is the user name. */
  public static Browser loggedInAs(String user, URI console) {
    Browser browser = new Browser();
    browser.logIn(user, console);
    return browser;
  }

  public Shown logIn(String user, URI console) {
    Shown login = open(console);
    Element form = login.page().selectFirst("form#kc-form-login");
    if (form == null) {
      throw new IllegalStateException("No login: " + login);
    }
    Shown home = send(form, Map.of("username", user, "password", user));
    if (!home.address().getPath().startsWith(console.getPath())) {
      throw new IllegalStateException("Not logged in: " + home);
    }
    return home;
  }

  public Shown open(URI address) {
    return shown(HttpRequest.newBuilder(address).GET().build());
  }

  /** Sends a form with what stands in it, and these fields filled in. */
  public Shown send(Element form, Map<String, String> filledIn) {
    return shown(
        post(form)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    fields(form, filledIn)
                        .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                        .collect(Collectors.joining("&"))))
            .build());
  }

  /** Sends a form with a file. */
  public Shown upload(Element form, String field, String content) {
    String boundary = "nabij-" + UUID.randomUUID();
    String text =
        fields(form, Map.of())
            .map(
                one ->
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, one.name(), one.value()))
            .collect(Collectors.joining());
    String file =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"lijst.csv\"\r\n"
                .formatted(boundary, field)
            + "Content-Type: text/csv\r\n\r\n"
            + content
            + "\r\n--"
            + boundary
            + "--\r\n";
    return shown(
        post(form)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(text + file))
            .build());
  }

  /** What another site makes this browser send. */
  public Shown sendFromElsewhere(Element form, Map<String, String> filledIn) {
    return shown(
        HttpRequest.newBuilder(URI.create(form.absUrl("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "cross-site")
            .POST(
                BodyPublishers.ofString(
                    fields(form, filledIn)
                        .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                        .collect(Collectors.joining("&"))))
            .build());
  }

  /** The session ends. */
  public void forget() {
    cookies.getCookieStore().removeAll();
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  public HttpHeaders headers(URI address) {
    try {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .headers();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder post(Element form) {
    return HttpRequest.newBuilder(URI.create(form.absUrl("action")))
        .header("Sec-Fetch-Site", "same-origin");
  }

  private record Field(String name, String value) {}

  private static Stream<Field> fields(Element form, Map<String, String> filledIn) {
    Stream<Field> shown =
        form.select("input[name]:not([type=file]), textarea[name], select[name]").stream()
            .filter(field -> !filledIn.containsKey(field.attr("name")))
            .filter(
                field ->
                    !List.of("checkbox", "radio").contains(field.attr("type"))
                        || field.hasAttr("checked"))
            .map(field -> new Field(field.attr("name"), value(field)));
    return Stream.concat(
        shown,
        filledIn.entrySet().stream().map(field -> new Field(field.getKey(), field.getValue())));
  }

  private Shown shown(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return new Shown(
          answer.statusCode(), answer.uri(), Jsoup.parse(answer.body(), answer.uri().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Browsers take localhost for safe and send secure cookies there; Java does not. */
  private static final class LocalCookies extends CookieManager {
    @Override
    public void put(URI address, Map<String, List<String>> headers) throws IOException {
      super.put(
          address,
          headers.entrySet().stream()
              .collect(
                  Collectors.toMap(
                      Map.Entry::getKey,
                      header ->
                          header.getValue().stream()
                              .map(value -> value.replaceAll("(?i); *secure", ""))
                              .toList())));
    }
  }

  private static String value(Element field) {
    return switch (field.tagName()) {
      case "textarea" -> field.wholeText();
      case "select" -> {
        Element chosen = field.selectFirst("option[selected]");
        yield chosen == null ? field.selectFirst("option").val() : chosen.val();
      }
      default -> field.val();
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
