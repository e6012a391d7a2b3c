package be.nabij.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The process behind {@code deploy/nabij up}: it holds the stack until it is told to stop, and
 * reports what dies. It restarts nothing: who looks for a fault wants to find it as it is.
 */
public final class Supervisor {

  private static final String OWN_NAME = "supervisor";
  private static final int NOT_RUNNING = 3;
  private static final Duration WATCH = Duration.ofMillis(250);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

  private final ProjectFolder project;
  private final Path folder;
  private final ProcessRecord self;
  private final ProcessRecord children;
  private final Path ready;
  private final Path stop;

  private Supervisor(ProjectFolder project) {
    this.project = project;
    this.folder = project.stackFolder();
    this.self = new ProcessRecord(folder.resolve("supervisor"));
    this.children = new ProcessRecord(folder.resolve("processes"));
    this.ready = folder.resolve("ready");
    this.stop = folder.resolve("stop");
  }

  /**
   * @param args {@code run} starts the stack and holds it; {@code status} prints the addresses and
   *     ends with 0 when it runs, with 3 when it does not; {@code stop} stops what {@code run}
   *     started
   */
  public static void main(String[] args) throws Exception {
    Supervisor supervisor = new Supervisor(ProjectFolder.find());
    int code =
        switch (args.length == 1 ? args[0] : "") {
          case "run" -> supervisor.run();
          case "status" -> supervisor.status();
          case "stop" -> supervisor.stop();
          default -> {
            System.err.println("Supervisor takes one of: run, status, stop");
            yield 2;
          }
        };
    System.exit(code);
  }

  private int run() throws IOException, InterruptedException {
    if (self.isRunning(OWN_NAME)) {
      System.out.println("The local stack is already running or starting.");
      return 1;
    }
    Files.createDirectories(folder);
    Files.deleteIfExists(ready);
    Files.deleteIfExists(stop);
    self.add(OWN_NAME, ProcessHandle.current());
    try (LocalStack stack =
        new LocalStack(project, folder, Ports.fromEnvironment(), Supervisor::say)) {
      stack.start();
      Files.writeString(ready, Addresses.table(stack.ports()));
      say(Files.readString(ready));
      watch(stack);
      say("Stopping");
    } catch (RuntimeException e) {
      say(e.getMessage());
      return 1;
    } finally {
      Files.deleteIfExists(ready);
      Files.deleteIfExists(stop);
      self.clear();
    }
    say("Stopped");
    return 0;
  }

  private void watch(LocalStack stack) throws InterruptedException {
    Set<String> reported = new LinkedHashSet<>();
    while (Files.notExists(stop)) {
      stack
          .processes()
          .forEach(
              (name, process) -> {
                if (process.isEmpty() && reported.add(name)) {
                  say("%s has ended; its log: %s".formatted(name, folder.resolve("logs")));
                }
              });
      Thread.sleep(WATCH);
    }
  }

  private int status() throws IOException {
    if (!self.isRunning(OWN_NAME) || Files.notExists(ready)) {
      return NOT_RUNNING;
    }
    System.out.println(Files.readString(ready));
    return 0;
  }

  private int stop() throws IOException {
    Optional<ProcessHandle> running = self.find(OWN_NAME);
    if (running.isPresent()) {
      // A file and not a signal: on a signal the JVM stops everything at once instead of in order.
      Files.writeString(stop, "");
      if (!self.awaitEnd(OWN_NAME, STOP_LIMIT)) {
        System.out.println("The supervisor did not stop in time and is killed.");
        running.get().destroyForcibly();
      }
    }
    children.stopAll(Duration.ofSeconds(10)).forEach(name -> System.out.println("Stopped " + name));
    self.clear();
    Files.deleteIfExists(stop);
    Files.deleteIfExists(ready);
    System.out.println(
        running.isPresent() ? "The local stack is stopped." : "The local stack is not running.");
    return 0;
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
