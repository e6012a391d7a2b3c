package be.nabij.referral.webhook;

import be.nabij.platform.webhook.WebhookAddress;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls webhooks: signed, to a checked address, without following redirects. Only the status of an
 * answer is looked at; what else the other side says is not read.
 */
@ApplicationScoped
public class WebhookCalls {
  private static final Duration LONGEST_CALL = Duration.ofSeconds(15);
  private static final Duration LONGEST_CONNECTING = Duration.ofSeconds(5);

  /** Of one replica, at the same time, to one host; the caller has its own, lower limits. */
  private static final int MOST_CONNECTIONS = 64;

  /** Of {@code quarkus.tls.webhooks}: for receivers whose certificates an own authority signs. */
  private static final String TLS = "webhooks";

  private final WebhookKeyring keyring;
  private final Clock clock;
  private final WebhookAddress rule;
  private final WebhookTarget.Names names;
  private final HttpClient client;

  WebhookCalls(
      Vertx vertx,
      WebhookKeyring keyring,
      Clock clock,
      TlsConfigurationRegistry tls,
      @ConfigProperty(name = "nabij.webhooks.private") boolean privateAllowed,
      @ConfigProperty(name = "nabij.webhooks.loopback") boolean loopback) {
    this.keyring = keyring;
    this.clock = clock;
    this.rule = new WebhookAddress(privateAllowed || loopback);
    this.names =
        loopback
            ? host -> new InetAddress[] {InetAddress.getLoopbackAddress()}
            : InetAddress::getAllByName;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setConnectTimeout((int) LONGEST_CONNECTING.toMillis())
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setTrustOptions(
                    tls.get(TLS).map(TlsConfiguration::getTrustStoreOptions).orElse(null)));
  }

  /**
   * Calls once, and waits for the answer.
   *
   * @param municipality whose keys sign it
   * @param id the header {@code webhook-id}, the same at each attempt
   * @param body JSON
   * @return the status of the answer, whatever it is
   * @throws CallFailed when there is no answer
   */
  public int call(String municipality, String url, String id, String body) throws CallFailed {
    WebhookTarget target = WebhookTarget.of(url, rule, names);
    List<String> secrets = keyring.secrets(municipality);
    if (secrets.isEmpty()) {
      throw new CallFailed("no-key");
    }
    long seconds = clock.instant().getEpochSecond();
    String signatures =
        secrets.stream()
            .map(secret -> WebhookSignature.of(secret, id, seconds, body))
            .collect(Collectors.joining(" "));
    return answer(
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(
                SocketAddress.inetSocketAddress(
                    new InetSocketAddress(target.address(), target.port())))
            .setHost(target.url().getHost())
            .setPort(target.port())
            .setSsl(target.isSecure())
            .setURI(target.pathAndQuery())
            .setFollowRedirects(false)
            .putHeader("content-type", "application/json")
            .putHeader("user-agent", "Nabij")
            .putHeader("webhook-id", id)
            .putHeader("webhook-timestamp", String.valueOf(seconds))
            .putHeader("webhook-signature", signatures),
        body);
  }

  private static int statusOf(HttpClientResponse response) {
    response.exceptionHandler(expected -> {}); // the rest is cut off on purpose
    return response.statusCode();
  }

  private int answer(RequestOptions options, String body) throws CallFailed {
    CompletableFuture<HttpClientRequest> request =
        client.request(options).toCompletionStage().toCompletableFuture();
    try {
      return request
          .thenCompose(open -> open.send(Buffer.buffer(body)).toCompletionStage())
          .thenApply(WebhookCalls::statusOf)
          .get(LONGEST_CALL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new CallFailed("timed-out");
    } catch (ExecutionException e) {
      throw new CallFailed("no-connection");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallFailed("timed-out");
    } finally {
      // The rest of an answer is not waited for, however long it is.
      request.thenAccept(HttpClientRequest::reset);
    }
  }
}
