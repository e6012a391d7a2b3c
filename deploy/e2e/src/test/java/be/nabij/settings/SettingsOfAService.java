package be.nabij.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one service can be told, read from its properties files and its code. */
final class SettingsOfAService {
  private static final Path SHARED =
      Path.of("platform/src/main/resources/META-INF/microprofile-config.properties");
  private static final Pattern READ =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name\\s*=\\s*\"(nabij\\.[^\"]+)\"|\"\\{(nabij\\.[^}]+)}\"");
  private static final Pattern REFERRED_TO = Pattern.compile("\\$\\{(nabij\\.[^}:]+)");

  private final String name;
  private final Map<String, String> properties = new LinkedHashMap<>();
  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final TreeSet<String> undescribed = new TreeSet<>();
  private final TreeSet<String> ownRead = new TreeSet<>();
  private final TreeSet<String> platformRead = new TreeSet<>();
  private final List<String> ownKeys = new ArrayList<>();

  SettingsOfAService(Path root, String name) throws IOException {
    this.name = name;
    Path own = root.resolve(name).resolve("src/main/resources/application.properties");
    for (Path file : List.of(root.resolve(SHARED), own)) {
      readValues(Files.readAllLines(file));
    }
    readSettings(Files.readAllLines(root.resolve(SHARED)), false);
    readSettings(Files.readAllLines(own), true);
    ownRead.addAll(readByCode(root.resolve(name).resolve("src/main/java")));
    platformRead.addAll(readByCode(root.resolve("platform/src/main/java")));
    properties
        .values()
        .forEach(
            value ->
                REFERRED_TO
                    .matcher(value)
                    .results()
                    .forEach(match -> platformRead.add(match.group(1))));
  }

  private void readValues(List<String> lines) {
    for (String line : lines) {
      if (isProperty(line)) {
        properties.put(key(line), value(line));
      }
    }
  }

  private void readSettings(List<String> lines, boolean own) {
    String section = "";
    StringBuilder comment = new StringBuilder();
    for (String line : lines) {
      if (line.startsWith("# == ")) {
        section = line.substring(5).strip();
      } else if (line.startsWith("#")) {
        comment.append(comment.isEmpty() ? "" : " ").append(line.substring(1).strip());
      } else if (isProperty(line)) {
        take(section, key(line), value(line), comment.toString(), own);
        comment.setLength(0);
      } else {
        comment.setLength(0);
      }
    }
  }

  private void take(String section, String key, String value, String comment, boolean own) {
    Setting setting = Setting.of(section, key, value, comment, properties);
    boolean ofNabij = key.startsWith("nabij.");
    if (!setting.chosen() && !ofNabij) {
      return;
    }
    if (own && ofNabij) {
      ownKeys.add(key);
    }
    if (setting.chosen() && settings.containsKey(setting.variable())) {
      return; // The same variable a second time: what it does was said at the first.
    }
    if (comment.isBlank() || section.isBlank()) {
      undescribed.add(key);
    }
    settings.put(setting.variable(), setting);
  }

  private static boolean isProperty(String line) {
    return !line.isBlank() && !line.startsWith("#") && !line.startsWith("%");
  }

  private static String key(String line) {
    return line.substring(0, line.indexOf('=')).strip();
  }

  private static String value(String line) {
    return line.substring(line.indexOf('=') + 1).strip();
  }

  private static List<String> readByCode(Path sources) throws IOException {
    List<String> read = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        READ.matcher(Files.readString(file))
            .results()
            .forEach(match -> read.add(match.group(1) == null ? match.group(2) : match.group(1)));
      }
    }
    return read;
  }

  /** Without {@code -service}. */
  String shortName() {
    return name.replace("-service", "");
  }

  List<Setting> settings() {
    return List.copyOf(settings.values());
  }

  /** Settings without a comment or a section above them. */
  List<String> undescribed() {
    return List.copyOf(undescribed);
  }

  /** What its own code reads and no properties file names. */
  List<String> unknown() {
    return ownRead.stream().filter(key -> !properties.containsKey(key)).toList();
  }

  /** What its own file names and no code reads. */
  List<String> unread() {
    return ownKeys.stream()
        .filter(key -> !ownRead.contains(key) && !platformRead.contains(key))
        .toList();
  }

  /** What the code of the platform reads and no properties file of this service names. */
  List<String> unknownToPlatform() {
    return platformRead.stream().filter(key -> !properties.containsKey(key)).toList();
  }

  /** Whether a property of the shared file is read by the platform or by this service. */
  boolean reads(String key) {
    return ownRead.contains(key) || platformRead.contains(key);
  }
}
