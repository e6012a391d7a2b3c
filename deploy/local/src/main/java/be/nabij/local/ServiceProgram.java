package be.nabij.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a packaged service is run: by which Java, with which options of its own, from which jar.
 *
 * @param startLimit how long it may take until it is ready
 * @param stopGrace how long it may take to end before it is killed
 */
public record ServiceProgram(
    Path java, List<String> options, Path jar, Duration startLimit, Duration stopGrace) {

  /**
   * What every service runs with, here and in its image, because an AOT cache only fits a JVM with
   * the collector and object layout of its training. One collector thread, as a pod has one core or
   * two and a small heap. A JVM without memory ends, so that it is started again, instead of going
   * on half.
   */
  public static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

  /**
   * Two arenas for what is allocated outside the heap, instead of eight per core, each of which
   * keeps what it once had.
   */
  public static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

  /** It begins small: a machine with much memory would else give it all at once. */
  private static final List<String> MEMORY = List.of("-Xms64m", "-Xmx256m");

  private static final Duration START_LIMIT = Duration.ofMinutes(4);

  /** Recording makes a JVM several times slower: minutes where the machine has other work too. */
  private static final Duration RECORDING_START_LIMIT = Duration.ofMinutes(15);

  private static final Duration STOP_GRACE = Duration.ofSeconds(15);
  private static final Duration RECORDING_GRACE = Duration.ofMinutes(5);

  /**
   * What a service that starts from a cache runs with besides. The cache is mapped at the address
   * it was made for: anywhere else (Java's default) every pointer in it is rewritten at start, and
   * some 125 MB of it become memory of this process alone. And the log is kept free of what only
   * Java's own developers can act on; whether the cache fits is found out when an image is made.
   */
  public static final List<String> CACHE_OPTIONS =
      List.of(
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          "-Xlog:aot=error,aot+codecache+stubs=off");

  /** A service as the build packaged it, run by the Java that runs this. */
  public static ServiceProgram packaged(Path jar) {
    return new ServiceProgram(
        Path.of(ProjectFolder.javaExecutable()), MEMORY, jar, START_LIMIT, STOP_GRACE);
  }

  /** As the image runs it, with the cache of its training. */
  public static ServiceProgram trained(TrainedService service) {
    List<String> options = new ArrayList<>(MEMORY);
    options.addAll(CACHE_OPTIONS);
    options.add("-XX:AOTCache=" + service.cache());
    return new ServiceProgram(
        service.java(), List.copyOf(options), service.jar(), START_LIMIT, STOP_GRACE);
  }

  /**
   * As {@link #trained}, but it writes what it loaded to a cache when it stops, which takes a
   * while.
   */
  public static ServiceProgram recording(TrainedService service) {
    List<String> options = new ArrayList<>(MEMORY);
    options.add("-XX:AOTCacheOutput=" + service.recording());
    return new ServiceProgram(
        service.java(),
        List.copyOf(options),
        service.jar(),
        RECORDING_START_LIMIT,
        RECORDING_GRACE);
  }

  List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(OPTIONS);
    command.addAll(options);
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }
}
