package be.nabij.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One operating-system process with its log; it can be started again after it stopped. */
final class ChildProcess {

  /**
   * A question that may be asked many times while a component starts; a throw counts as "not yet".
   */
  @FunctionalInterface
  interface Readiness {
    boolean isReady() throws Exception;
  }

  private static final long SHORTEST_PAUSE_MILLIS = 10;
  private static final long LONGEST_PAUSE_MILLIS = 1000;

  private final String name;
  private final Path log;
  private volatile Process process;
  private ProcessRecord record;

  ChildProcess(String name, Path log) {
    this.name = name;
    this.log = log;
  }

  /**
   * Has every start from now on written down, so that the process can be found when this one is
   * killed.
   */
  void recordIn(ProcessRecord record) {
    this.record = record;
  }

  void start(List<String> command, Map<String, String> environment, Path workingDirectory) {
    if (isAlive()) {
      throw new IllegalStateException(name + " is already running");
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(workingDirectory);
      Files.createDirectories(log.getParent());
      process =
          builder
              .directory(workingDirectory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      if (record != null) {
        record.add(name, process.toHandle());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be started", e);
    }
  }

  /**
   * Waits until the component answers.
   *
   * @throws ComponentFailed when it ends first or takes longer than the limit
   */
  void awaitReady(Duration limit, Readiness readiness) {
    long begin = System.nanoTime();
    long deadline = begin + limit.toNanos();
    Exception last = null;
    while (System.nanoTime() < deadline) {
      if (!isAlive()) {
        throw failed(
            "ended with exit code %d before it was ready".formatted(process.exitValue()), last);
      }
      try {
        if (readiness.isReady()) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw failed("was interrupted while starting", e);
      } catch (Exception e) {
        last = e;
      }
      pause(Duration.ofNanos(System.nanoTime() - begin));
    }
    throw failed("was not ready within %d s".formatted(limit.toSeconds()), last);
  }

  /**
   * Waits until the process ends by itself.
   *
   * @throws ComponentFailed when it ends with another code than 0 or takes longer than the limit
   */
  void awaitSuccess(Duration limit) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
        throw failed("took longer than %d s".formatted(limit.toSeconds()), null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill();
      throw failed("was interrupted", e);
    }
    if (process.exitValue() != 0) {
      throw failed("ended with exit code " + process.exitValue(), null);
    }
  }

  /** Asks the process to end (SIGTERM), and kills it when it has not within the grace time. */
  void stop(Duration grace) {
    Process running = process;
    if (running == null) {
      return;
    }
    running.destroy();
    try {
      if (!running.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running.destroyForcibly();
    }
  }

  /** Kills the process (SIGKILL) and waits until it is gone. */
  void kill() {
    Process running = process;
    if (running == null) {
      return;
    }
    running.destroyForcibly();
    try {
      running.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Sends the process a signal, for example {@code STOP}.
   *
   * @throws ComponentFailed when there is nobody to send it to
   */
  void signal(String signal) {
    try {
      int code =
          new ProcessBuilder("kill", "-" + signal, String.valueOf(handle().pid()))
              .inheritIO()
              .start()
              .waitFor();
      if (code != 0) {
        throw failed("could not be sent " + signal, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was not sent " + signal, e);
    }
  }

  boolean isAlive() {
    Process running = process;
    return running != null && running.isAlive();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  Path log() {
    return log;
  }

  ComponentFailed failed(String what, Throwable cause) {
    return new ComponentFailed(name, what, log, cause);
  }

  /** The longer it takes, the less often it is asked: a component may log every "not yet". */
  private void pause(Duration elapsed) {
    try {
      Thread.sleep(
          Math.clamp(elapsed.toMillis() / 50, SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("was interrupted while starting", e);
    }
  }
}
