package be.nabij.image;

import be.nabij.local.Demo;
import be.nabij.local.LocalStack;
import be.nabij.local.NabijService;
import be.nabij.local.Ports;
import be.nabij.local.ProjectFolder;
import be.nabij.local.ServiceProgram;
import be.nabij.local.TrainedService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@code deploy/nabij train}: runs the four services once on the real stack, on free ports and
 * empty data, and keeps what their JVMs loaded and learnt as AOT caches (JEP 483, 514, 515) for the
 * local stack and the images.
 */
public final class Training {

  private static final int ROUNDS = 20;

  /** A JVM that records is slow, and the four start at once. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Training() {}

  public static void main(String[] args) {
    try {
      train(ProjectFolder.find());
    } catch (RuntimeException e) {
      System.err.println("The services could not be trained: " + e.getMessage());
      System.err.println("They run as they did, only slower to start.");
      System.exit(1);
    }
  }

  /**
   * Trains all services, unless all are trained as they are packaged now.
   *
   * @throws RuntimeException when a service is not packaged or does not do what it should, or no
   *     cache came of it; services without a cache run as they did
   */
  public static List<TrainedService> train(ProjectFolder project) {
    List<TrainedService> services =
        Arrays.stream(NabijService.values())
            .map(service -> TrainedService.of(project, service))
            .toList();
    if (services.stream().allMatch(TrainedService::isCurrent)) {
      System.out.println("The services are trained.");
      return services;
    }
    System.out.println("Making the Java runtime");
    JavaRuntime.make(TrainedService.runtime(project));
    services.forEach(TrainedService::prepare);
    run(project, services);
    for (TrainedService service : services) {
      service.keep();
      System.out.println(
          String.format(
              Locale.ROOT,
              "%s is trained (%d MB)",
              service.service().module(),
              size(service.cache()) / 1_000_000));
    }
    return services;
  }

  private static void run(ProjectFolder project, List<TrainedService> services) {
    System.out.println("Training: starting everything on free ports");
    try (LocalStack stack =
        new LocalStack(project, stackFolder(project), Ports.free(), System.out::println)) {
      for (TrainedService service : services) {
        stack.service(service.service()).running(ServiceProgram.recording(service));
      }
      stack.start();
      Demo.follow(stack.ports(), PATIENCE);
      Tour tour = new Tour(stack);
      for (int round = 0; round < ROUNDS; round++) {
        Arrays.stream(NabijService.values()).forEach(tour::of);
      }
      System.out.println("Writing the caches");
    }
  }

  private static Path stackFolder(ProjectFolder project) {
    return TrainedService.folder(project).resolve("stack");
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
