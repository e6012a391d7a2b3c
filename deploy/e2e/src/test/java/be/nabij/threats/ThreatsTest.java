package be.nabij.threats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads the threat model can look up what proves each answer. */
class ThreatsTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path PAGES = ROOT.resolve("docs/threats");
  private static final List<String> MODULES =
      List.of(
          "platform",
          "screening-service",
          "referral-service",
          "directory-service",
          "interventions-service",
          "deploy/e2e");
  private static final String INDEX = "README.md";
  private static final int LINES_OF_A_PAGE = 40;
  private static final Pattern PROOF = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");

  /** The text of every class, by its simple name; several modules may have one of that name. */
  private final Map<String, List<String>> classes = new HashMap<>();

  private final Map<String, List<String>> pages = new HashMap<>();

  ThreatsTest() throws IOException {
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          classes
              .computeIfAbsent(
                  file.getFileName().toString().replace(".java", ""), name -> new ArrayList<>())
              .add(Files.readString(file));
        }
      }
    }
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.filter(one -> !one.endsWith(INDEX)).toList()) {
        pages.put(file.getFileName().toString(), Files.readAllLines(file));
      }
    }
  }

  @Test
  void each_answer_names_a_class_or_test_that_exists() {
    List<String> missing = new ArrayList<>();
    pages.forEach(
        (page, lines) -> {
          for (String row : rows(lines)) {
            String[] cells = row.split("\\|");
            Matcher proof = PROOF.matcher(cells[cells.length - 1]);
            if (!proof.find()) {
              missing.add(page + " proves nothing: " + row);
            }
            proof.reset();
            while (proof.find()) {
              if (!exists(proof.group(1), proof.group(2))) {
                missing.add(page + " names " + proof.group());
              }
            }
          }
        });
    assertThat(missing).isEmpty();
  }

  @Test
  void each_flow_has_a_page_that_says_what_is_left_open() throws IOException {
    String index = Files.readString(PAGES.resolve(INDEX));
    assertThat(pages).isNotEmpty();
    pages.forEach(
        (page, lines) -> {
          assertThat(index).contains("(" + page + ")");
          assertThat(rows(lines)).as(page).isNotEmpty();
          assertThat(lines).as(page).anyMatch(line -> line.startsWith("**Left open.**"));
          assertThat(lines).as("%s is one page", page).hasSizeLessThan(LINES_OF_A_PAGE);
        });
  }

  private boolean exists(String name, String method) {
    Pattern declared = Pattern.compile("\\b" + method + "\\(");
    return classes.getOrDefault(name, List.of()).stream()
        .anyMatch(text -> method == null || declared.matcher(text).find());
  }

  /** The rows of the table, without its heading. */
  private static List<String> rows(List<String> lines) {
    return lines.stream().filter(line -> line.startsWith("| ")).skip(1).toList();
  }
}
