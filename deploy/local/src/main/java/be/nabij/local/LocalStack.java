package be.nabij.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The whole of Nabij on one machine: PostgreSQL, Kafka, Keycloak, the mail sink and the four
 * packaged services.
 *
 * <p>What is in the state folder (data, keys, logs) survives {@link #close()}; a stack on the same
 * folder goes on where the former one stopped.
 */
public final class LocalStack implements AutoCloseable {

  private final ProjectFolder project;
  private final Path folder;
  private final Ports ports;
  private final Consumer<String> progress;
  private final ServiceEnvironment environment;
  private final ProcessRecord record;
  private final LocalPostgres postgres;
  private final LocalKafka kafka;
  private final LocalKeycloak keycloak;
  private final MailSink mail;
  private final Map<NabijService, ServiceProcess> services = new EnumMap<>(NabijService.class);
  private final List<ServiceProcess> replicas = new ArrayList<>();
  private final Thread atExit = new Thread(this::killAll, "local-stack-at-exit");

  /**
   * A stack that is not started yet.
   *
   * @param folder keeps data, keys and logs
   * @param progress told what happens, a line at a time, from several threads
   */
  public LocalStack(ProjectFolder project, Path folder, Ports ports, Consumer<String> progress) {
    this.project = project;
    this.folder = folder.toAbsolutePath();
    this.ports = ports;
    this.progress = progress;
    this.environment =
        new ServiceEnvironment(ports, new EncryptionKeysets(this.folder.resolve("keys")));
    this.record = new ProcessRecord(this.folder.resolve("processes"));
    this.postgres =
        new LocalPostgres(
            project,
            this.folder.resolve("postgres"),
            log("postgres"),
            ports.of(Ports.Use.POSTGRES));
    this.kafka =
        new LocalKafka(
            project,
            this.folder.resolve("kafka"),
            log("kafka"),
            ports.of(Ports.Use.KAFKA),
            ports.of(Ports.Use.KAFKA_CONTROLLER));
    this.keycloak =
        new LocalKeycloak(
            project,
            this.folder.resolve("keycloak"),
            log("keycloak"),
            ports.of(Ports.Use.KEYCLOAK),
            ports.of(Ports.Use.KEYCLOAK_MANAGEMENT),
            progress);
    this.mail = new MailSink(ports.of(Ports.Use.SMTP), ports.of(Ports.Use.MAIL));
    for (NabijService service : NabijService.values()) {
      services.put(service, process(service, service.module(), ports.of(service.port()), Map.of()));
    }
    postgres.recordIn(record);
    kafka.recordIn(record);
    keycloak.recordIn(record);
  }

  /** A stack on free ports with its state in the given folder, for tests. */
  public static LocalStack forTests(Path folder) {
    return new LocalStack(ProjectFolder.find(), folder, Ports.free(), line -> {});
  }

  /**
   * Starts everything: first what the services need, side by side, then the services, side by side.
   *
   * @throws Ports.PortTaken before anything is started, when a port is not free
   * @throws ComponentFailed when a component does not come up; what had started is stopped again
   */
  public void start() {
    startInfrastructure();
    try {
      together(services.values().stream().map(service -> (Runnable) () -> start(service)));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Starts everything but the services; see {@link #start()}. */
  public void startInfrastructure() {
    record.stopAll(Duration.ofSeconds(10));
    ports.requireFree(Ports.Use.values());
    emptyLogs();
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      mail.start();
      together(
          Stream.of(
              () -> timed("PostgreSQL", postgres::start),
              () -> timed("Kafka", kafka::start),
              () -> timed("Keycloak", keycloak::start)));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Stops everything, services first, so that none of them sees its database go. */
  @Override
  public void close() {
    together(
        Stream.concat(replicas.stream(), services.values().stream())
            .map(service -> (Runnable) service::stop));
    together(Stream.of(kafka::stop, keycloak::stop, postgres::stop, mail::close));
    forget();
  }

  /** Ends everything at once, for a stack whose data nobody will read again. */
  void kill() {
    killAll();
    mail.close();
    forget();
  }

  private void forget() {
    record.clear();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The JVM is ending: the hook runs, and finds nothing left to do.
    }
  }

  /**
   * The service of a module, for example {@code referral-service}; a test may stop, kill and start
   * it.
   *
   * @throws IllegalArgumentException when there is no such service
   */
  public ServiceProcess service(String module) {
    return services.get(NabijService.named(module));
  }

  public ServiceProcess service(NabijService service) {
    return services.get(service);
  }

  /**
   * Another process of the same service on the same database, on a port of its own; not started
   * yet. It is stopped with the stack.
   */
  public ServiceProcess replica(String module) {
    NabijService service = NabijService.named(module);
    int port = Ports.free().of(service.port());
    ServiceProcess replica =
        process(
            service,
            module + "-" + (replicas.size() + 2),
            port,
            Map.of("NABIJ_HTTP_PORT", String.valueOf(port)));
    replicas.add(replica);
    return replica;
  }

  public LocalPostgres postgres() {
    return postgres;
  }

  public LocalKafka kafka() {
    return kafka;
  }

  public LocalKeycloak keycloak() {
    return keycloak;
  }

  public MailSink mail() {
    return mail;
  }

  public Ports ports() {
    return ports;
  }

  /**
   * The variables a service is started with, for a service that runs elsewhere, such as in an IDE.
   */
  public Map<String, String> environment(NabijService service) {
    return environment.of(service);
  }

  /** What should be running, by name, with its process if it does. */
  Map<String, Optional<ProcessHandle>> processes() {
    Map<String, Optional<ProcessHandle>> processes = new LinkedHashMap<>();
    processes.put("PostgreSQL", postgres.process());
    processes.put("Kafka", kafka.process());
    processes.put("Keycloak", keycloak.process());
    services.values().forEach(service -> processes.put(service.name(), service.process()));
    return processes;
  }

  private ServiceProcess process(
      NabijService service, String name, int port, Map<String, String> changes) {
    Map<String, String> variables = environment.of(service);
    variables.putAll(changes);
    ServiceProcess process =
        new ServiceProcess(name, () -> program(service), port, variables, log(name));
    process.recordIn(record);
    return process;
  }

  private ServiceProgram program(NabijService service) {
    TrainedService trained = TrainedService.of(project, service);
    return trained.isCurrent()
        ? ServiceProgram.trained(trained)
        : ServiceProgram.packaged(project.serviceJar(service.module()));
  }

  private void start(ServiceProcess service) {
    service.start();
    progress.accept("%s is ready (%s)".formatted(service.name(), seconds(service.startDuration())));
  }

  private void timed(String name, Runnable start) {
    long begin = System.nanoTime();
    start.run();
    progress.accept(
        "%s is ready (%s)".formatted(name, seconds(Duration.ofNanos(System.nanoTime() - begin))));
  }

  /** Runs all at the same time, waits for all, and then throws the first failure, if any. */
  private static void together(Stream<Runnable> tasks) {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Void>> running =
          tasks.map(task -> CompletableFuture.runAsync(task, executor)).toList();
      RuntimeException failure = null;
      for (CompletableFuture<Void> one : running) {
        try {
          one.join();
        } catch (CompletionException e) {
          RuntimeException cause =
              e.getCause() instanceof RuntimeException runtime
                  ? runtime
                  : new IllegalStateException(e.getCause());
          if (failure == null) {
            failure = cause;
          } else {
            failure.addSuppressed(cause);
          }
        }
      }
      if (failure != null) {
        throw failure;
      }
    }
  }

  private void killAll() {
    Stream.concat(replicas.stream(), services.values().stream()).forEach(ServiceProcess::kill);
    kafka.kill();
    keycloak.kill();
    postgres.stop();
  }

  private void emptyLogs() {
    try {
      Folders.delete(folder.resolve("logs"));
      Files.createDirectories(folder.resolve("logs"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log(String name) {
    return folder.resolve("logs").resolve(name + ".log");
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
