package be.nabij.image;

import be.nabij.local.LocalStack;
import be.nabij.local.NabijService;
import be.nabij.local.Ports;
import be.nabij.local.ProjectFolder;
import be.nabij.local.ServiceProcess;
import be.nabij.local.ServiceProgram;
import be.nabij.local.TrainedService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * {@code deploy/nabij start-up}: how long each service takes from the start of its process to its
 * first answer, and how much memory it occupies, with and without its AOT cache.
 */
public final class StartUp {

  private static final String STARTS = "5";
  private static final int ROUNDS = 40;

  /**
   * What one service took.
   *
   * @param cached whether it started from its AOT cache, or as the build packaged it with the whole
   *     JDK
   * @param firstAnswer from the start of the process until {@code /q/health/ready} answered 200,
   *     the median
   * @param processorTime what that cost of the processors, the median: it hardly depends on what
   *     else the machine does
   * @param residentAtFirst bytes of memory occupied (VmRSS) then
   * @param residentUnderLoad the same after some two hundred requests, one after the other
   */
  public record Figures(
      NabijService service,
      boolean cached,
      Duration firstAnswer,
      Duration processorTime,
      long residentAtFirst,
      long residentUnderLoad) {}

  private StartUp() {}

  /**
   * @param args how many times each is started, unless five
   */
  public static void main(String[] args) {
    int times = Integer.parseInt(args.length == 0 ? STARTS : args[0]);
    ProjectFolder project = ProjectFolder.find();
    try {
      List<TrainedService> services = Training.train(project);
      try (LocalStack stack =
          new LocalStack(
              project,
              TrainedService.folder(project).resolve("stack"),
              Ports.free(),
              System.out::println)) {
        stack.startInfrastructure();
        System.out.println(
            "service                 cache  first answer    processor   resident   under light load");
        measure(stack, services, times, figures -> System.out.println(line(figures)));
      }
    } catch (RuntimeException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Starts every service in turn a few times, alone on an otherwise idle stack.
   *
   * @param times how many times each
   * @param progress told each as soon as it is measured
   * @param stack with its infrastructure started and no service running; the services run when this
   *     returns
   */
  public static List<Figures> measure(
      LocalStack stack, List<TrainedService> services, int times, Consumer<Figures> progress) {
    // Migrations and first imports are done once in the life of a database, and not measured.
    // Side by side, because one waits for what another tells.
    for (TrainedService service : services) {
      stack.service(service.service()).running(ServiceProgram.trained(service)).spawn();
    }
    for (TrainedService service : services) {
      stack.service(service.service()).awaitReady();
    }
    List<Figures> measured = new ArrayList<>();
    for (TrainedService service : services) {
      for (boolean cached : new boolean[] {true, false}) {
        Figures figures = measure(stack, service, cached, times);
        progress.accept(figures);
        measured.add(figures);
      }
    }
    return measured;
  }

  private static Figures measure(
      LocalStack stack, TrainedService service, boolean cached, int times) {
    ServiceProcess process =
        stack
            .service(service.service())
            .running(
                cached
                    ? ServiceProgram.trained(service)
                    : ServiceProgram.packaged(service.packagedJar()));
    long[] millis = new long[times];
    long[] processor = new long[times];
    long resident = 0;
    for (int i = 0; i < times; i++) {
      process.stop();
      process.start();
      millis[i] = process.startDuration().toMillis();
      processor[i] = process.processorTime().toMillis();
      resident = process.residentBytes();
    }
    Arrays.sort(millis);
    Arrays.sort(processor);
    Tour tour = new Tour(stack);
    for (int i = 0; i < ROUNDS; i++) {
      tour.of(service.service());
    }
    return new Figures(
        service.service(),
        cached,
        Duration.ofMillis(millis[times / 2]),
        Duration.ofMillis(processor[times / 2]),
        resident,
        process.residentBytes());
  }

  private static String line(Figures figures) {
    return String.format(
        Locale.ROOT,
        "%-22s  %-5s  %10.2f s  %9.2f s  %6d MB  %15d MB",
        figures.service.module(),
        figures.cached ? "yes" : "no",
        figures.firstAnswer.toMillis() / 1000.0,
        figures.processorTime.toMillis() / 1000.0,
        figures.residentAtFirst / 1_000_000,
        figures.residentUnderLoad / 1_000_000);
  }
}
