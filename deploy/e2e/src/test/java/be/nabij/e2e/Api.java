package be.nabij.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** One service over HTTP, called by one caller. */
final class Api {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);
  private static final String JSON = "application/json";

  private final String url;
  private final Supplier<String> accessToken;

  /**
   * @param accessToken asked at every call; null for a caller who did not sign in
   */
  Api(String url, Supplier<String> accessToken) {
    this.url = url;
    this.accessToken = accessToken;
  }

  Answer get(String path) {
    return send("GET", path, null, BodyPublishers.noBody());
  }

  Answer delete(String path) {
    return send("DELETE", path, null, BodyPublishers.noBody());
  }

  Answer post(String path, JsonNode body, String... headers) {
    return post(path, body.toString(), headers);
  }

  Answer post(String path, String json, String... headers) {
    return send("POST", path, JSON, BodyPublishers.ofString(json), headers);
  }

  Answer put(String path, JsonNode body) {
    return send("PUT", path, JSON, BodyPublishers.ofString(body.toString()));
  }

  /**
   * @param contentType null to send none
   * @param headers names and values, in turn
   * @throws UncheckedIOException when nobody answers
   */
  Answer send(
      String method, String path, String contentType, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path)).timeout(LONGEST_ANSWER).method(method, body);
    String token = accessToken.get();
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          method + " " + path, response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + url + path + " was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }
}
