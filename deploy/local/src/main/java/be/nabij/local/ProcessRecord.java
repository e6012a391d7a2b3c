package be.nabij.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which processes belong to a stack, kept in a file so that they can be found when whoever started
 * them was killed. The start time guards against a process number that has been given to another
 * program since.
 */
final class ProcessRecord {

  private record Entry(String name, long pid, long startedAt) {

    static Entry of(String name, ProcessHandle handle) {
      return new Entry(name, handle.pid(), startMillis(handle));
    }

    static Entry parse(String line) {
      String[] parts = line.split(" ", 3);
      return new Entry(parts[2], Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    Optional<ProcessHandle> running() {
      // A process that ended but that nobody has waited for yet still has a number, and no command
      // any more.
      return ProcessHandle.of(pid)
          .filter(handle -> handle.isAlive() && startMillis(handle) == startedAt)
          .filter(handle -> handle.info().command().isPresent());
    }

    private static long startMillis(ProcessHandle handle) {
      return handle.info().startInstant().map(java.time.Instant::toEpochMilli).orElse(0L);
    }

    @Override
    public String toString() {
      return "%d %d %s".formatted(pid, startedAt, name);
    }
  }

  private static final Duration POLL = Duration.ofMillis(50);

  private final Path file;

  ProcessRecord(Path file) {
    this.file = file;
  }

  synchronized void add(String name, ProcessHandle handle) {
    List<Entry> entries = new ArrayList<>(read());
    entries.removeIf(entry -> entry.name.equals(name));
    entries.add(Entry.of(name, handle));
    write(entries);
  }

  synchronized boolean isRunning(String name) {
    return find(name).isPresent();
  }

  synchronized Optional<ProcessHandle> find(String name) {
    return read().stream()
        .filter(entry -> entry.name.equals(name))
        .flatMap(entry -> entry.running().stream())
        .findFirst();
  }

  /** Waits until a process has ended; tells whether it did within the limit. */
  boolean awaitEnd(String name, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    boolean running;
    do {
      running = isRunning(name);
      // Also once it has ended: its ports are free a moment after its command is gone.
      try {
        Thread.sleep(POLL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    } while (running && System.nanoTime() < deadline);
    return !running;
  }

  /** Ends every recorded process that still runs, the last started first, and forgets them all. */
  List<String> stopAll(Duration grace) {
    List<String> running =
        read().reversed().stream().filter(e -> e.running().isPresent()).map(Entry::name).toList();
    for (String name : running) {
      find(name).ifPresent(ProcessHandle::destroy);
      if (!awaitEnd(name, grace)) {
        find(name).ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd(name, grace);
      }
    }
    clear();
    return running;
  }

  /** Forgets every process, whether it runs or not. */
  synchronized void clear() {
    write(List.of());
  }

  private List<Entry> read() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().map(Entry::parse).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<Entry> entries) {
    try {
      if (entries.isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      // Whole or not at all: whoever reads it may do so while the writer is being killed.
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.write(next, entries.stream().map(Entry::toString).toList());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
