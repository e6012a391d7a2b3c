package be.nabij.supply;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.supply.BillOfMaterials.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what the packaged services are made of against the licences that we allow. */
class LicencesTest {
  private static final Path ROOT = Path.of("../..");
  private static final Path ALLOWED = ROOT.resolve("docs/licences-allowed.txt");
  private static final Path DOCUMENT = ROOT.resolve("docs/licences.md");
  private static final String RENEW = "nabij.docs.renew";
  private static final List<String> SERVICES =
      List.of(
          "screening-service", "referral-service", "directory-service", "interventions-service");

  /** Every way to write an allowed licence, and its SPDX name. */
  private final Map<String, String> allowed = new LinkedHashMap<>();

  private final Map<String, BillOfMaterials> bills = new LinkedHashMap<>();

  LicencesTest() throws IOException {
    for (String line : Files.readAllLines(ALLOWED)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] names = line.split(" = ");
        Stream.of(names).forEach(name -> allowed.put(name.strip(), names[0].strip()));
      }
    }
    for (String service : SERVICES) {
      bills.put(service, BillOfMaterials.of(ROOT.resolve(service).resolve("target/sbom.json")));
    }
  }

  @Test
  void every_library_has_a_licence_that_is_allowed() {
    assertThat(bills.values().stream().flatMap(bill -> bill.components().stream()))
        .filteredOn(one -> !isAllowed(one.licences()))
        .as("Look whether we may use it; then add its licence to docs/licences-allowed.txt")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Apache-2.0, true",
    "GPL-3.0-only, false",
    "AGPL-3.0-only, false",
    "SSPL-1.0, false",
    "GPL-2.0-with-classpath-exception;EPL-2.0, true",
    "Some licence of our own, false",
    "'', false"
  })
  void a_licence_that_nobody_looked_at_is_refused(String licences, boolean mayBeUsed) {
    Set<String> names =
        new TreeSet<>(licences.isEmpty() ? List.of() : List.of(licences.split(";")));
    assertThat(isAllowed(names)).isEqualTo(mayBeUsed);
  }

  @Test
  void the_bill_names_every_file_that_is_packaged() throws IOException {
    for (Map.Entry<String, BillOfMaterials> bill : bills.entrySet()) {
      Set<String> named =
          bill.getValue().components().stream().map(Component::file).collect(Collectors.toSet());
      try (Stream<Path> files =
          Files.walk(ROOT.resolve(bill.getKey()).resolve("target/quarkus-app/lib"))) {
        assertThat(
                files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".jar"))
                    .map(file -> file.replaceFirst("\\.jar$", "")))
            .as(bill.getKey())
            .isNotEmpty()
            .isSubsetOf(named);
      }
    }
  }

  @Test
  void the_page_lists_every_library() throws IOException {
    if (Boolean.getBoolean(RENEW)) {
      Files.writeString(DOCUMENT, document());
    }
    assertThat(DOCUMENT)
        .as("Renew it: mvn verify -pl deploy/e2e -am -Dit.test=LicencesTest -D%s=true", RENEW)
        .hasContent(document());
  }

  private boolean isAllowed(Set<String> licences) {
    return licences.stream().anyMatch(allowed::containsKey);
  }

  private String document() {
    SortedMap<String, Set<String>> byLicence = new TreeMap<>();
    for (BillOfMaterials bill : bills.values()) {
      for (Component one : bill.components()) {
        if (!one.group().equals("be.nabij")) {
          byLicence
              .computeIfAbsent(licences(one), licence -> new TreeSet<>())
              .add(one.coordinates());
        }
      }
    }
    List<String> sections = new ArrayList<>();
    byLicence.forEach(
        (licence, libraries) ->
            sections.add("## " + licence + "\n\n" + String.join(",\n", libraries) + "\n"));
    return """
    # Licences of the libraries

    Every library that a packaged service holds, by its licence. Made from the bills of materials (`target/sbom.json` of each service), which have the
    versions too; a test compares this page with them, and the licences with [those that are allowed](licences-allowed.txt). Where a library offers
    several, we use it under one that is allowed. Nabij itself is under EUPL-1.2; the sources of its data and its font stand in the
    [README](../README.md).

    %s\
    """
        .formatted(String.join("\n", sections));
  }

  private String licences(Component one) {
    return one.licences().stream()
        .map(licence -> allowed.getOrDefault(licence, licence))
        .distinct()
        .collect(Collectors.joining(" or "));
  }
}
