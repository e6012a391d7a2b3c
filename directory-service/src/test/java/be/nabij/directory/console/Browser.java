package be.nabij.directory.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at the console: keeps cookies, follows redirects, fills in forms. */
final class Browser {
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new LocalCookies())
          .followRedirects(Redirect.NORMAL)
          .build();

  record Shown(int status, URI address, Document page) {}

  /** Opens the console and logs in at Keycloak, where the password is the user name. */
  static Browser loggedInAs(String user, URI console) {
    Browser browser = new Browser();
    Shown login = browser.open(console);
    Element form = login.page().selectFirst("form#kc-form-login");
    if (form == null) {
      throw new IllegalStateException("No login: " + login);
    }
    Shown home = browser.send(form, Map.of("username", user, "password", user));
    if (!home.address().getPath().startsWith(console.getPath())) {
      throw new IllegalStateException("Not logged in: " + home);
    }
    return browser;
  }

  Shown open(URI address) {
    return shown(HttpRequest.newBuilder(address).GET().build());
  }

  /** Sends a form with what stands in it, and these fields filled in. */
  Shown send(Element form, Map<String, String> filledIn) {
    Map<String, String> fields =
        form.select("input[name], textarea[name], select[name]").stream()
            .filter(field -> !field.attr("type").equals("checkbox") || field.hasAttr("checked"))
            .collect(
                Collectors.toMap(
                    field -> field.attr("name"), Browser::value, (first, second) -> second));
    fields.putAll(filledIn);
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return shown(
        HttpRequest.newBuilder(URI.create(form.absUrl("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(BodyPublishers.ofString(body))
            .build());
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
