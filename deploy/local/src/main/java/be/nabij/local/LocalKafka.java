package be.nabij.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A real Kafka broker: one KRaft node in a JVM of its own, with the topics of the four services.
 * Topics are never created by using them. The data folder survives {@link #stop()} and {@link
 * #kill()}.
 */
public final class LocalKafka implements AutoCloseable {

  /** The event topics; each has a dead-letter topic beside it, {@code <topic>.dlq}. */
  public static final List<String> TOPICS =
      List.of("nabij.screenings", "nabij.referrals", "nabij.contact-points", "nabij.interventions");

  private static final Set<String> COMPACTED =
      Set.of("nabij.contact-points", "nabij.interventions");
  private static final int PARTITIONS = 3;
  private static final int MAX_MESSAGE_BYTES = 1 << 20;
  // A dead letter is the message plus its cause in headers: it must fit when the message just did.
  private static final int MAX_DEAD_LETTER_BYTES = 2 << 20;
  private static final String CLUSTER_ID = "bmFiaWotbG9jYWwtMDAwMQ";
  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final ProjectFolder project;
  private final Path folder;
  private final int port;
  private final int controllerPort;
  private final ChildProcess broker;

  /**
   * @param folder keeps the data between starts
   * @param log where the broker's messages go
   */
  public LocalKafka(ProjectFolder project, Path folder, Path log, int port, int controllerPort) {
    this.project = project;
    this.folder = folder;
    this.port = port;
    this.controllerPort = controllerPort;
    this.broker = new ChildProcess("Kafka", log);
  }

  /**
   * Starts the broker and creates the topics that do not exist yet.
   *
   * @throws ComponentFailed when it does not come up within a minute
   */
  public void start() {
    Path properties = writeConfiguration();
    if (Files.notExists(folder.resolve("data/meta.properties"))) {
      ChildProcess format = new ChildProcess("Kafka's storage tool", broker.log());
      format.start(
          java(
              "64m",
              "kafka.tools.StorageTool",
              "format",
              "-t",
              CLUSTER_ID,
              "-c",
              properties.toString(),
              "--standalone"),
          Map.of(),
          folder);
      format.awaitSuccess(START_LIMIT);
    }
    broker.start(java("512m", "kafka.Kafka", properties.toString()), Map.of(), folder);
    broker.awaitReady(START_LIMIT, this::acceptsConnections);
    try {
      createMissingTopics();
    } catch (Exception e) {
      broker.kill();
      throw broker.failed("did not create its topics: " + e, e);
    }
  }

  /** Stops the broker in good order (SIGTERM). */
  public void stop() {
    broker.stop(Duration.ofSeconds(20));
  }

  /** Kills the broker as a crash would (SIGKILL). */
  public void kill() {
    broker.kill();
  }

  /** Stops the broker where it is (SIGSTOP): connections stay open and nobody answers. */
  public void hang() {
    broker.signal("STOP");
  }

  /** Lets a broker that hangs go on (SIGCONT). */
  public void wake() {
    broker.signal("CONT");
  }

  @Override
  public void close() {
    stop();
  }

  public boolean isRunning() {
    return broker.isAlive();
  }

  /** What a client needs to find the broker: {@code localhost:<port>}. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  /** An admin client; the caller closes it. */
  public Admin admin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            30_000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            10_000));
  }

  void recordIn(ProcessRecord record) {
    broker.recordIn(record);
  }

  Optional<ProcessHandle> process() {
    return broker.isAlive() ? Optional.of(broker.handle()) : Optional.empty();
  }

  private List<String> java(String heap, String mainClass, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProjectFolder.javaExecutable(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dlog4j2.configurationFile=" + folder.resolve("log4j2.properties"),
                "-cp",
                project.libraries(),
                mainClass));
    command.addAll(List.of(arguments));
    return command;
  }

  private Path writeConfiguration() {
    Path properties = folder.resolve("server.properties");
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("log4j2.properties"),
          """
          status = error
          appender.out.type = Console
          appender.out.name = out
          appender.out.layout.type = PatternLayout
          appender.out.layout.pattern = %d{ISO8601} %-5p [%t] %c{1}: %m%n
          rootLogger.level = warn
          rootLogger.appenderRef.out.ref = out
          logger.server.name = kafka.server.KafkaRaftServer
          logger.server.level = info
          # One node is all its own voters: what it says about elections is no news.
          logger.raft.name = org.apache.kafka.raft
          logger.raft.level = error
          """);
      Files.writeString(
          properties,
          """
          process.roles=broker,controller
          node.id=1
          listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
          advertised.listeners=PLAINTEXT://localhost:%1$d,CONTROLLER://localhost:%2$d
          listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
          inter.broker.listener.name=PLAINTEXT
          controller.listener.names=CONTROLLER
          controller.quorum.bootstrap.servers=localhost:%2$d
          log.dirs=%3$s
          auto.create.topics.enable=false
          message.max.bytes=%4$d
          offsets.topic.replication.factor=1
          offsets.topic.num.partitions=3
          transaction.state.log.replication.factor=1
          transaction.state.log.min.isr=1
          transaction.state.log.num.partitions=3
          share.coordinator.state.topic.replication.factor=1
          share.coordinator.state.topic.min.isr=1
          # A consumer that joins starts at once instead of waiting for others.
          group.initial.rebalance.delay.ms=0
          # After a kill the broker may only register again once its former life is declared over.
          broker.session.timeout.ms=2000
          broker.heartbeat.interval.ms=500
          num.network.threads=2
          num.io.threads=4
          """
              .formatted(port, controllerPort, folder.resolve("data"), MAX_MESSAGE_BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException("Kafka's configuration could not be written", e);
    }
    return properties;
  }

  /** Asked before the admin client is, which would log every refused connection. */
  private boolean acceptsConnections() throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port), 500);
      return true;
    }
  }

  private void createMissingTopics() throws Exception {
    try (Admin admin = admin()) {
      Set<String> existing = admin.listTopics().names().get(30, TimeUnit.SECONDS);
      List<NewTopic> missing =
          TOPICS.stream()
              .flatMap(
                  topic -> java.util.stream.Stream.of(eventTopic(topic), deadLetterTopic(topic)))
              .filter(topic -> !existing.contains(topic.name()))
              .toList();
      admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
    }
  }

  private static NewTopic eventTopic(String name) {
    NewTopic topic = new NewTopic(name, PARTITIONS, (short) 1);
    return COMPACTED.contains(name)
        ? topic.configs(
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))
        : topic;
  }

  private static NewTopic deadLetterTopic(String name) {
    return new NewTopic(name + ".dlq", PARTITIONS, (short) 1)
        .configs(
            Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, String.valueOf(MAX_DEAD_LETTER_BYTES)));
  }
}
