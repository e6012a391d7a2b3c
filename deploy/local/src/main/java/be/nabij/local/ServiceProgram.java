package be.nabij.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a packaged service is run: by which Java, with which options of its own, from which jar.
 *
 * @param stopGrace how long it may take to end before it is killed
 */
public record ServiceProgram(Path java, List<String> options, Path jar, Duration stopGrace) {

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

  private static final List<String> MEMORY = List.of("-Xmx256m");
  private static final Duration STOP_GRACE = Duration.ofSeconds(15);
  private static final Duration RECORDING_GRACE = Duration.ofMinutes(5);

  /** A service as the build packaged it, run by the Java that runs this. */
  public static ServiceProgram packaged(Path jar) {
    return new ServiceProgram(Path.of(ProjectFolder.javaExecutable()), MEMORY, jar, STOP_GRACE);
  }

  /** As the image runs it, with the cache of its training. */
  public static ServiceProgram trained(TrainedService service) {
    return untrained(service).with("-XX:AOTCache=" + service.cache(), STOP_GRACE);
  }

  private static ServiceProgram untrained(TrainedService service) {
    return new ServiceProgram(service.java(), MEMORY, service.jar(), STOP_GRACE);
  }

  /**
   * As {@link #untrained}, and what it loads is written to the cache when it stops, which takes a
   * while.
   */
  public static ServiceProgram recording(TrainedService service) {
    return untrained(service).with("-XX:AOTCacheOutput=" + service.recording(), RECORDING_GRACE);
  }

  private ServiceProgram with(String option, Duration grace) {
    List<String> more = new ArrayList<>(options);
    more.add(option);
    return new ServiceProgram(java, List.copyOf(more), jar, grace);
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
