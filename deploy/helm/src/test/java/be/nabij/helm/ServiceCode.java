package be.nabij.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the code of a service says about it: the settings it reads, the paths it answers at, the
 * topics it names.
 */
record ServiceCode(String module) {
  private static final Path PLATFORM = Chart.ROOT.resolve("platform");
  private static final Pattern SETTING = Pattern.compile("\\$\\{(NABIJ_[A-Z_]+)(:([^}]*))?\\}");

  /** The service that the chart calls {@code screening}. */
  static ServiceCode of(String service) {
    return new ServiceCode(Chart.services().path(service).path("module").asText());
  }

  private Path folder() {
    return Chart.ROOT.resolve(module);
  }

  /** Variables from the environment that it reads, with their default; null where there is none. */
  Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    for (String text : new String[] {shared(), own()}) {
      Matcher setting = SETTING.matcher(text);
      while (setting.find()) {
        settings.put(setting.group(1), setting.group(3));
      }
    }
    return settings;
  }

  /** Its properties, over those that all services share. */
  Properties properties() {
    Properties properties = new Properties();
    try {
      properties.load(new java.io.StringReader(shared()));
      properties.load(new java.io.StringReader(own()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** Topics of its channels. */
  Set<String> reads() {
    Set<String> topics = new TreeSet<>();
    Properties properties = properties();
    properties
        .stringPropertyNames()
        .forEach(
            name -> {
              if (name.matches("mp\\.messaging\\.incoming\\..+\\.topic")) {
                topics.add(properties.getProperty(name));
              }
            });
    return topics;
  }

  /** Topics that stand in its code. */
  Set<String> names(Set<String> topics) {
    String code = code();
    Set<String> named = new TreeSet<>();
    for (String topic : topics) {
      if (code.contains('"' + topic + '"')) {
        named.add(topic);
      }
    }
    return named;
  }

  /** First parts of the addresses it answers at, those of files included. */
  Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    String code = code();
    Matcher path =
        Pattern.compile("(?m)^@Path\\(([A-Za-z]+\\.)?([A-Z]+|\"/[^\"/{]+)").matcher(code);
    while (path.find()) {
      String found = path.group(2);
      if (found.startsWith("\"")) {
        paths.add(found.substring(1));
      } else {
        paths.add(constant(path.group(1), found));
      }
    }
    paths.addAll(files(folder()));
    paths.addAll(files(PLATFORM));
    if (read(folder().resolve("pom.xml")).contains("org.webjars")) {
      paths.add("/webjars");
    }
    return paths;
  }

  private String constant(String owner, String name) {
    Path file =
        javaFiles()
            .filter(one -> one.getFileName().toString().equals(owner.replace(".", "") + ".java"))
            .findFirst()
            .orElseThrow();
    Matcher value = Pattern.compile(name + " = \"(/[^\"/]+)").matcher(read(file));
    if (!value.find()) {
      throw new IllegalStateException(file + " has no " + name);
    }
    return value.group(1);
  }

  private static Set<String> files(Path module) {
    Path folder = module.resolve("src/main/resources/META-INF/resources");
    if (Files.notExists(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      files.forEach(file -> names.add("/" + file.getFileName()));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String code() {
    StringBuilder code = new StringBuilder();
    javaFiles().forEach(file -> code.append(read(file)).append('\n'));
    return code.toString();
  }

  private Stream<Path> javaFiles() {
    try (Stream<Path> files = Files.walk(folder().resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shared() {
    return read(PLATFORM.resolve("src/main/resources/META-INF/microprofile-config.properties"));
  }

  private String own() {
    return read(folder().resolve("src/main/resources/application.properties"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
