package be.nabij.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The TCP ports of the local stack, one per {@link Use}. */
public final class Ports {

  /** Who listens on a port, which variable sets it, and what it is when nothing does. */
  public enum Use {
    SCREENING("screening-service", "NABIJ_SCREENING_PORT", 8081),
    REFERRAL("referral-service", "NABIJ_REFERRAL_PORT", 8082),
    DIRECTORY("directory-service", "NABIJ_DIRECTORY_PORT", 8083),
    INTERVENTIONS("interventions-service", "NABIJ_INTERVENTIONS_PORT", 8084),
    KEYCLOAK("Keycloak", "NABIJ_KEYCLOAK_PORT", 8180),
    KEYCLOAK_MANAGEMENT("Keycloak's management interface", "NABIJ_KEYCLOAK_MANAGEMENT_PORT", 8190),
    POSTGRES("PostgreSQL", "NABIJ_POSTGRES_PORT", 15432),
    KAFKA("Kafka", "NABIJ_KAFKA_PORT", 19092),
    KAFKA_CONTROLLER("Kafka's controller", "NABIJ_KAFKA_CONTROLLER_PORT", 19093),
    SMTP("the mail sink", "NABIJ_SMTP_PORT", 13025),
    MAIL("the mail sink's message list", "NABIJ_MAIL_PORT", 13080);

    private final String component;
    private final String variable;
    private final int standard;

    Use(String component, String variable, int standard) {
      this.component = component;
      this.variable = variable;
      this.standard = standard;
    }

    /** The environment variable that sets this port. */
    public String variable() {
      return variable;
    }
  }

  // Below the range that Linux and macOS hand out to outgoing connections: a component that is
  // stopped and started
  // again in a fault test must find its port still free.
  private static final int FREE_FROM = 20_000;
  private static final int FREE_TO = 32_000;

  private final Map<Use, Integer> numbers;

  private Ports(Map<Use, Integer> numbers) {
    this.numbers = new EnumMap<>(numbers);
  }

  /**
   * The ports of the local stack: the defaults, unless a variable of the environment says
   * otherwise.
   *
   * @throws IllegalArgumentException when a variable holds no port number, or two name the same
   *     port
   */
  public static Ports fromEnvironment() {
    return fromEnvironment(System.getenv());
  }

  static Ports fromEnvironment(Map<String, String> environment) {
    Map<Use, Integer> numbers = new EnumMap<>(Use.class);
    for (Use use : Use.values()) {
      int number = number(use, environment.get(use.variable));
      numbers.forEach(
          (other, taken) -> {
            if (taken == number) {
              throw new IllegalArgumentException(
                  "%s and %s are both %d: give %s and %s ports of their own"
                      .formatted(
                          other.variable, use.variable, number, other.component, use.component));
            }
          });
      numbers.put(use, number);
    }
    return new Ports(numbers);
  }

  /** Ports that are free now, for tests that run beside a local stack and beside each other. */
  public static Ports free() {
    SplittableRandom random = new SplittableRandom();
    Map<Use, Integer> numbers = new EnumMap<>(Use.class);
    for (Use use : Use.values()) {
      int number = random.nextInt(FREE_FROM, FREE_TO);
      while (numbers.containsValue(number) || isTaken(number)) {
        number = random.nextInt(FREE_FROM, FREE_TO);
      }
      numbers.put(use, number);
    }
    return new Ports(numbers);
  }

  public int of(Use use) {
    return numbers.get(use);
  }

  /** These ports as the variables {@link #fromEnvironment()} reads. */
  public Map<String, String> asEnvironment() {
    Map<String, String> environment = new java.util.TreeMap<>();
    numbers.forEach((use, number) -> environment.put(use.variable, number.toString()));
    return environment;
  }

  /**
   * Checks that nobody listens yet on the ports of the given uses.
   *
   * @throws PortTaken naming every taken port, whose it is, and the variable that changes it
   */
  public void requireFree(Use... uses) {
    List<String> taken = new ArrayList<>();
    for (Use use : uses) {
      if (isTaken(of(use))) {
        taken.add(
            "Port %d for %s is already in use. Stop what listens there, or choose another port with %s."
                .formatted(of(use), use.component, use.variable));
      }
    }
    if (!taken.isEmpty()) {
      throw new PortTaken(String.join(System.lineSeparator(), taken));
    }
  }

  /** Whether a component did not come up because its port had been taken since it was chosen. */
  public static boolean wasTakenMeanwhile(RuntimeException e) {
    return e.getMessage() != null && e.getMessage().matches("(?is).*already (in use|bound).*");
  }

  /** Somebody else already listens on a port the stack needs. */
  public static final class PortTaken extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    PortTaken(String message) {
      super(message);
    }
  }

  private static int number(Use use, String configured) {
    if (configured == null || configured.isBlank()) {
      return use.standard;
    }
    try {
      int number = Integer.parseInt(configured.strip());
      if (number >= 1 && number <= 65_535) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number out of range.
    }
    throw new IllegalArgumentException(
        "%s is \"%s\": it takes a port number from 1 to 65535".formatted(use.variable, configured));
  }

  private static boolean isTaken(int port) {
    // Another process may listen on loopback only or on every address; each hides from a bind to
    // the other.
    return !canBind(new InetSocketAddress(port))
        || !canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  private static boolean canBind(InetSocketAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
