package be.nabij.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** One packaged service in a JVM of its own. It can be stopped or killed and started again. */
public final class ServiceProcess implements AutoCloseable {

  private final String name;
  private final int port;
  private final Map<String, String> environment;
  private final ChildProcess process;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private volatile Supplier<ServiceProgram> programs;
  private volatile ServiceProgram program;
  private volatile long spawnedAt;
  private volatile Duration startDuration = Duration.ZERO;

  /**
   * @param programs asked at every start
   */
  ServiceProcess(
      String name,
      Supplier<ServiceProgram> programs,
      int port,
      Map<String, String> environment,
      Path log) {
    this.name = name;
    this.programs = programs;
    this.port = port;
    this.environment = new TreeMap<>(ServiceProgram.ENVIRONMENT);
    this.environment.putAll(environment);
    this.process = new ChildProcess(name, log);
  }

  /** Sets a variable of the service's environment from the next start on. */
  public ServiceProcess withEnvironment(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Runs the service in this way from the next start on. */
  public ServiceProcess running(ServiceProgram program) {
    this.programs = () -> program;
    return this;
  }

  /**
   * Starts the service and waits until it says it is ready.
   *
   * @throws ComponentFailed when it ends first or is not ready in time
   * @throws IllegalStateException when the service has not been packaged
   */
  public void start() {
    spawn();
    awaitReady();
  }

  /** Starts the service without waiting for it; {@link #awaitReady()} does that. */
  public void spawn() {
    program = programs.get();
    if (Files.notExists(program.jar())) {
      throw new IllegalStateException(
          "%s is not built: %s is missing".formatted(name, program.jar()));
    }
    spawnedAt = System.nanoTime();
    process.start(program.command(), environment, process.log().toAbsolutePath().getParent());
  }

  /**
   * Waits until {@code /q/health/ready} answers 200.
   *
   * @throws ComponentFailed when the service ends first or is not ready in time
   */
  public void awaitReady() {
    process.awaitReady(program.startLimit(), this::isReady);
    startDuration = Duration.ofNanos(System.nanoTime() - spawnedAt);
  }

  /** Whether {@code /q/health/ready} answers 200 now. */
  public boolean isReady() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Stops the service in good order (SIGTERM). */
  public void stop() {
    ServiceProgram running = program;
    if (running != null) {
      process.stop(running.stopGrace());
    }
  }

  /** Kills the service as a crash would (SIGKILL). */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    stop();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public String name() {
    return name;
  }

  public int port() {
    return port;
  }

  public String url() {
    return "http://localhost:" + port;
  }

  /** Where the service's standard output and error go, over all its starts. */
  public Path logFile() {
    return process.log();
  }

  /** From the start of the process until it was ready, for the last start. */
  public Duration startDuration() {
    return startDuration;
  }

  /** What the service has cost the processors since it was started; zero where that is not told. */
  public Duration processorTime() {
    return process.handle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /**
   * The memory the service occupies now (VmRSS), in bytes.
   *
   * @throws UnsupportedOperationException where there is no {@code /proc}
   */
  public long residentBytes() {
    Path status = Path.of("/proc", String.valueOf(process.handle().pid()), "status");
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElseThrow(() -> new UnsupportedOperationException("no VmRSS in " + status));
    } catch (java.nio.file.NoSuchFileException e) {
      throw new UnsupportedOperationException("resident memory is read from /proc", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void recordIn(ProcessRecord record) {
    process.recordIn(record);
  }

  Optional<ProcessHandle> process() {
    return process.isAlive() ? Optional.of(process.handle()) : Optional.empty();
  }
}
