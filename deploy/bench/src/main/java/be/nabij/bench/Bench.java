package be.nabij.bench;

import be.nabij.image.StartUp;
import be.nabij.image.Training;
import be.nabij.local.Folders;
import be.nabij.local.LocalStack;
import be.nabij.local.NabijService;
import be.nabij.local.Ports;
import be.nabij.local.ProjectFolder;
import be.nabij.local.ServiceProcess;
import be.nabij.local.ServiceProgram;
import be.nabij.local.TrainedService;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * {@code deploy/nabij bench}: loads the real stack on this machine, on free ports and empty data,
 * and says whether it keeps to its budgets. What loads, the services, PostgreSQL, Kafka and
 * Keycloak share the machine: ratios within one run say more than figures.
 */
public final class Bench {

  private final ProjectFolder project;
  private final Options options;
  private final Report report;

  private Bench(ProjectFolder project, Options options, Report report) {
    this.project = project;
    this.options = options;
    this.report = report;
  }

  /** Writes {@code bench.md} and {@code bench.json}; ends with 0 also when a budget is missed. */
  public static void main(String[] args) throws Exception {
    Options options;
    try {
      options = Options.of(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(Options.USAGE);
      System.exit(2);
      return;
    }
    ProjectFolder project = ProjectFolder.find();
    Path target = project.root().resolve("deploy/bench/target");
    Report report = new Report(Clock.systemUTC().instant(), "at the start: " + load());
    try {
      new Bench(project, options, report).run(target.resolve("stack"));
    } finally {
      report.remark("at the end: " + load());
      report.write(target);
    }
    System.out.println();
    System.out.println(report.table());
    System.out.println("Written: " + target.resolve("bench.md") + " and bench.json");
    System.exit(0);
  }

  private void run(Path folder) throws IOException, SQLException {
    List<TrainedService> trained =
        options.has(Options.Part.START) ? Training.train(project) : List.of();
    Folders.delete(folder);
    try (LocalStack stack = new LocalStack(project, folder, Ports.free(), System.out::println)) {
      // One address asks for everything here; in life it would be told to come back later.
      for (NabijService service : NabijService.values()) {
        stack.service(service).withEnvironment("NABIJ_RATE_LIMIT_PER_MINUTE", "100000000");
      }
      stack.startInfrastructure();
      if (options.has(Options.Part.START)) {
        StartUp.measure(stack, trained, options.starts(), this::report);
      }
      startServices(stack);
      measure(stack);
    }
  }

  private void measure(LocalStack stack) throws IOException, SQLException {
    Flow flow = new Flow(stack, options, report);
    if (options.has(Options.Part.SCREENINGS)
        || options.has(Options.Part.VISIBLE)
        || options.has(Options.Part.BACKLOG)) {
      flow.warmUp();
    }
    if (options.has(Options.Part.SCREENINGS)) {
      flow.screenings();
    }
    if (options.has(Options.Part.VISIBLE)) {
      flow.visible();
    }
    if (options.has(Options.Part.BACKLOG)) {
      flow.backlog();
    }
    if (options.has(Options.Part.SEARCH)) {
      new Searches(stack, options, report).measure();
    }
  }

  /** As the stack runs them: trained when they are. */
  private void startServices(LocalStack stack) {
    for (NabijService name : NabijService.values()) {
      ServiceProcess service = stack.service(name);
      service.stop();
      TrainedService trained = TrainedService.of(project, name);
      service
          .running(
              trained.isCurrent()
                  ? ServiceProgram.trained(trained)
                  : ServiceProgram.packaged(trained.packagedJar()))
          .spawn();
    }
    for (NabijService name : NabijService.values()) {
      stack.service(name).awaitReady();
    }
  }

  private void report(StartUp.Figures start) {
    String of =
        start.service().module() + (start.cached() ? ", from its AOT cache" : ", without a cache");
    Figure answer =
        Figure.of("start", of + ", first answer", start.firstAnswer().toMillis() / 1000.0, "s");
    Figure memory =
        Figure.of("start", of + ", resident", start.residentUnderLoad() / 1_000_000.0, "MB");
    report.add(start.cached() ? answer.shouldBe(Budget.atMost(1.5)) : answer);
    report.add(start.cached() ? memory.shouldBe(Budget.atMost(250)) : memory);
    report.add(
        Figure.of(
            "start", of + ", processor time", start.processorTime().toMillis() / 1000.0, "s"));
  }

  private static String load() {
    return String.format(
        Locale.ROOT,
        "%d processors, load average %.1f",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
