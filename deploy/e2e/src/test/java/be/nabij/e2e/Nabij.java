package be.nabij.e2e;

import be.nabij.local.Folders;
import be.nabij.local.LocalKafka;
import be.nabij.local.LocalStack;
import be.nabij.local.MailSink.ReceivedMail;
import be.nabij.local.NabijService;
import be.nabij.local.Ports;
import be.nabij.local.ProjectFolder;
import be.nabij.local.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The whole of Nabij, running on free ports, and who can be asked to do something with it. */
final class Nabij implements AutoCloseable {
  private static final Path FOLDER = Path.of("target/stack").toAbsolutePath();
  // A minute less than it is valid in the local realm: it outlasts ten minutes without Keycloak.
  private static final Duration TOKEN_IS_FRESH = Duration.ofMinutes(14);

  /** From how many topics a service reads. */
  private static final Map<String, Integer> CHANNELS =
      Map.of("screening-service", 2, "referral-service", 2);

  private final LocalStack stack;
  private final TraceCollector traces;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  private Nabij(LocalStack stack, TraceCollector traces) {
    this.stack = stack;
    this.traces = traces;
  }

  /** Starts everything on empty databases and topics; logs are written as in production. */
  static Nabij start() {
    TraceCollector traces = new TraceCollector();
    LocalStack stack;
    try {
      stack = startedStack(traces);
    } catch (RuntimeException e) {
      if (!Ports.wasTakenMeanwhile(e)) {
        throw e;
      }
      stack = startedStack(traces);
    }
    Nabij nabij = new Nabij(stack, traces);
    try {
      nabij.warmUp();
      return nabij;
    } catch (RuntimeException | AssertionError e) {
      nabij.close();
      throw e;
    }
  }

  private static LocalStack startedStack(TraceCollector traces) {
    try {
      Folders.delete(FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LocalStack stack = LocalStack.forTests(FOLDER);
    for (NabijService service : NabijService.values()) {
      stack
          .service(service)
          .withEnvironment("NABIJ_TRACE_RATIO", TraceCollector.RATIO)
          .withEnvironment("NABIJ_OTLP_ENDPOINT", traces.url())
          .withEnvironment("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
          .withEnvironment("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
    }
    stack.start();
    return stack;
  }

  /** One person goes the whole way: the first time costs a JVM more than any promise allows for. */
  private void warmUp() {
    awaitConsumers();
    String screening = partnerApp().screens(ScreeningForm.ofSomeone());
    CaseHandler handler = handlerOfLier();
    String referral =
        handler.awaitsReferralOf(screening, Duration.ofSeconds(30)).path("id").asText();
    handler.accepts(referral).expect(200);
    handler.readsContact(referral).expect(200);
  }

  @Override
  public void close() {
    stack.close();
    traces.close();
  }

  /** What services told of what led to what. */
  TraceCollector traces() {
    return traces;
  }

  PartnerApp partnerApp() {
    return new PartnerApp(this, "partner-app");
  }

  PartnerApp otherPartner() {
    return new PartnerApp(this, "other-partner");
  }

  CaseHandler handlerOfLier() {
    return new CaseHandler(this, "handler-lier");
  }

  CaseHandler handlerOfNijlen() {
    return new CaseHandler(this, "handler-nijlen");
  }

  CaseHandler coordinator() {
    return new CaseHandler(this, "coordinator-pallieterland");
  }

  Topics topics() {
    return new Topics(stack.kafka());
  }

  Databases databases() {
    return new Databases(stack.postgres());
  }

  /** What came out of the mail sink so far. */
  List<ReceivedMail> mails() {
    return stack.mail().messages();
  }

  ServiceProcess screeningService() {
    return stack.service(NabijService.SCREENING);
  }

  ServiceProcess referralService() {
    return stack.service(NabijService.REFERRAL);
  }

  /** One more process of the same service, not started; whoever starts it stops it. */
  ServiceProcess anotherReferralService() {
    return stack.replica(NabijService.REFERRAL.module());
  }

  /** The same of screening-service. */
  ServiceProcess anotherScreeningService() {
    return stack.replica(NabijService.SCREENING.module());
  }

  ServiceProcess directoryService() {
    return stack.service(NabijService.DIRECTORY);
  }

  ServiceProcess interventionsService() {
    return stack.service(NabijService.INTERVENTIONS);
  }

  List<ServiceProcess> services() {
    return Arrays.stream(NabijService.values()).map(stack::service).toList();
  }

  /** A service as a person or an application of the realm calls it. */
  Api as(String caller, ServiceProcess service) {
    return new Api(service.url(), token(caller));
  }

  /** A service as somebody calls it who did not sign in. */
  Api asNobody(ServiceProcess service) {
    return new Api(service.url(), () -> null);
  }

  /** A service as it is called with this as access token. */
  Api with(String accessToken, ServiceProcess service) {
    return new Api(service.url(), () -> accessToken);
  }

  void killBroker() {
    stack.kafka().kill();
  }

  void startBroker() {
    stack.kafka().start();
  }

  /** Connections to it stay open, and nobody answers. */
  void hangBroker() {
    stack.kafka().hang();
  }

  void wakeBroker() {
    stack.kafka().wake();
  }

  void killKeycloak() {
    stack.keycloak().kill();
  }

  void startKeycloak() {
    stack.keycloak().start();
  }

  /** Another server with what the databases hold now, not started. */
  PostgresCopy copyOfDatabases(String name) {
    return PostgresCopy.of(stack.postgres(), name);
  }

  /** An access token of this person or application. */
  String tokenOf(String caller) {
    return token(caller).get();
  }

  void stop(NabijService service) {
    stack.service(service).stop();
  }

  int databasePort() {
    return stack.postgres().port();
  }

  /**
   * Starts services again with their databases elsewhere, and back when it is closed.
   *
   * @param hosts host and port of each server; the one that takes writes is used
   */
  AutoCloseable withDatabasesAt(List<NabijService> services, List<String> hosts) {
    String url = "jdbc:postgresql://" + String.join(",", hosts) + "/%s?targetServerType=primary";
    startAgain(services, topics(), "NABIJ_DB_URL", at -> url.formatted(at.database()));
    return () ->
        startAgain(
            services, topics(), "NABIJ_DB_URL", at -> stack.postgres().jdbcUrl(at.database()));
  }

  /** Another broker with the same topics, empty and not started. */
  LocalKafka anotherBroker(Path folder) {
    Ports ports = Ports.free();
    return new LocalKafka(
        ProjectFolder.find(),
        folder,
        FOLDER.resolve("logs/another-kafka.log"),
        ports.of(Ports.Use.KAFKA),
        ports.of(Ports.Use.KAFKA_CONTROLLER));
  }

  /** Starts services again with another broker, and back when it is closed. */
  AutoCloseable withBroker(List<NabijService> services, LocalKafka broker) {
    String variable = "NABIJ_KAFKA_BOOTSTRAP_SERVERS";
    startAgain(services, new Topics(broker), variable, at -> broker.bootstrapServers());
    return () -> startAgain(services, topics(), variable, at -> stack.kafka().bootstrapServers());
  }

  private void startAgain(
      List<NabijService> services,
      Topics topics,
      String variable,
      Function<NabijService, String> value) {
    services.forEach(service -> stack.service(service).stop());
    for (NabijService service : services) {
      stack.service(service).withEnvironment(variable, value.apply(service)).spawn();
    }
    services.forEach(service -> stack.service(service).awaitReady());
    CHANNELS.forEach(topics::awaitConsumers);
  }

  /** Starts whatever a test left stopped, and waits until it takes part again. */
  void makeWhole() {
    if (!stack.kafka().isRunning()) {
      stack.kafka().start();
    }
    List<ServiceProcess> stopped =
        services().stream().filter(service -> !service.isAlive()).toList();
    stopped.forEach(ServiceProcess::spawn);
    services().stream().filter(service -> !service.isReady()).forEach(ServiceProcess::awaitReady);
    awaitConsumers();
  }

  private void awaitConsumers() {
    CHANNELS.forEach(topics()::awaitConsumers);
  }

  /** Where everything that runs keeps what it stores and what it logs. */
  Path folder() {
    return FOLDER;
  }

  /** What every component wrote to its log so far, by file. */
  List<Path> logs() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("logs"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a service wrote to its log so far, over all its starts. */
  String logOf(ServiceProcess service) {
    try {
      return Files.readString(service.logFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Supplier<String> token(String caller) {
    return () ->
        tokens
            .compute(
                caller,
                (name, known) -> known != null && known.isFresh() ? known : Token.of(fetch(name)))
            .value();
  }

  private String fetch(String caller) {
    return isApplication(caller)
        ? stack.keycloak().clientToken(caller)
        : stack.keycloak().userToken(caller);
  }

  private static boolean isApplication(String caller) {
    return caller.endsWith("-partner") || caller.endsWith("-app") || caller.endsWith("-service");
  }

  private record Token(String value, Instant fetchedAt) {
    static Token of(String value) {
      return new Token(value, Instant.now());
    }

    boolean isFresh() {
      return Instant.now().isBefore(fetchedAt.plus(TOKEN_IS_FRESH));
    }
  }
}
