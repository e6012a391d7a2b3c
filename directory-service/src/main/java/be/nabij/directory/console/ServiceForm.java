package be.nabij.directory.console;

import be.nabij.directory.console.Filled.Fault;
import be.nabij.directory.editing.ServiceContent;
import be.nabij.directory.editing.ServiceEdit;
import be.nabij.directory.eligibility.Anonymity;
import be.nabij.directory.eligibility.Cost;
import be.nabij.directory.eligibility.Eligibility;
import be.nabij.directory.eligibility.Way;
import be.nabij.directory.offer.OfferEntry.Schedule;
import be.nabij.directory.organisation.Phone;
import be.nabij.platform.page.PhoneText;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.Problem.FieldError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The form of a service: from what is written to its fields, and back to an edit. What the form has
 * no field for stays as it was.
 */
final class ServiceForm {
  private static final String AGE_FROM = "leeftijd-vanaf";
  private static final String AGE_BELOW = "leeftijd-onder";
  private static final String PARENTS = "ouders";
  private static final String YES = "ja";
  private static final String FOR_WHOM = "voor-wie";

  private static final List<String> ORDER =
      List.of(
          "naam",
          "andere-naam",
          "aanbieder",
          "soort",
          "doelgroep",
          "omschrijving",
          "trefwoorden",
          "manier",
          "telefoon",
          "telefoon-waarvoor",
          "email",
          "website",
          "openingsuren",
          AGE_FROM,
          AGE_BELOW,
          PARENTS,
          FOR_WHOM,
          "anoniem",
          "kosten",
          "bedrag",
          "opmerking",
          "bron",
          "nagekeken",
          "verantwoordelijke");

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("organisation", "aanbieder"),
          Map.entry("organisationName", "aanbieder"),
          Map.entry("alternateName", "andere-naam"),
          Map.entry("type", "soort"),
          Map.entry("audience", "doelgroep"),
          Map.entry("channels", "manier"),
          Map.entry("description", "omschrijving"),
          Map.entry("keywords", "trefwoorden"),
          Map.entry("email", "email"),
          Map.entry("url", "website"),
          Map.entry("anonymous", "anoniem"),
          Map.entry("schedules", "openingsuren"),
          Map.entry("note", "opmerking"),
          Map.entry("source", "bron"),
          Map.entry("verifiedAt", "nagekeken"),
          Map.entry("responsible", "verantwoordelijke"));

  private final Filled filled;
  private final ServiceContent before;
  private final InputErrors errors = new InputErrors();
  private final List<String> phoneRows = new ArrayList<>();
  private final List<String> costRows = new ArrayList<>();

  /**
   * @param before what was written before, or null
   */
  ServiceForm(Filled filled, ServiceContent before) {
    this.filled = filled;
    this.before = before;
  }

  /**
   * @param organisation name of who offers it
   */
  static Filled of(ServiceContent content, String organisation, String responsible) {
    Filled filled =
        Filled.empty()
            .put("naam", content.name())
            .put("andere-naam", content.alternateName())
            .put("aanbieder", organisation)
            .put("soort", content.type())
            .put("doelgroep", content.audience())
            .put("omschrijving", content.description())
            .put("trefwoorden", String.join(", ", content.keywords()))
            .putAll("manier", content.channels())
            .put("email", content.email())
            .put("website", content.url())
            .put(
                "openingsuren",
                orEmpty(content.schedules()).stream()
                    .map(Schedule::description)
                    .collect(Collectors.joining("\n")))
            .put(FOR_WHOM, content.eligibility().description())
            .put("anoniem", code(content.anonymous()))
            .put("opmerking", content.note())
            .put("bron", content.source())
            .put("nagekeken", content.verifiedAt())
            .put("verantwoordelijke", responsible);
    int row = 0;
    for (Phone phone : orEmpty(content.phones())) {
      row++;
      filled.put("telefoon-" + row, PhoneText.of(phone.number()));
      filled.put("telefoon-waarvoor-" + row, phone.description());
    }
    row = 0;
    for (Cost cost : orEmpty(content.costs())) {
      row++;
      filled.put("kosten-" + row, cost.option());
      filled.put("bedrag-" + row, cost.amount() == null ? null : euro(cost.amount()));
    }
    for (Way way : simple(content.eligibility()) ? content.eligibility().ways() : List.<Way>of()) {
      if (way.parent() != null) {
        filled.put(PARENTS, YES);
      } else {
        filled.put(AGE_FROM, way.ageFrom()).put(AGE_BELOW, way.ageBelow());
      }
    }
    return filled;
  }

  /** Whether the form can say who may use it: by age, and also or only parents. */
  static boolean simple(Eligibility eligibility) {
    return eligibility.ways().stream().filter(way -> way.parent() != null).count() <= 1
        && eligibility.ways().stream().filter(way -> way.parent() == null).count() <= 1
        && eligibility.ways().stream()
            .allMatch(
                way ->
                    way.mutuality() == null
                        && way.increasedReimbursement() == null
                        && way.question() == null
                        && (way.parent() == null
                            || (way.parent() && way.ageFrom() == null && way.ageBelow() == null)));
  }

  /**
   * @param organisation name of who offered it before, or null
   */
  ServiceEdit edit(String municipality, String organisation, boolean publish) {
    String offeredBy = filled.text("aanbieder");
    boolean same =
        before != null && before.organisation() != null && Objects.equals(offeredBy, organisation);
    return new ServiceEdit(
        municipality,
        same ? before.organisation() : null,
        same ? null : offeredBy,
        filled.text("naam"),
        filled.text("andere-naam"),
        filled.text("soort"),
        filled.text("doelgroep"),
        filled.all("manier"),
        filled.text("omschrijving"),
        pieces("trefwoorden", ","),
        filled.text("website"),
        filled.text("email"),
        phones(),
        before == null ? null : before.contacts(),
        before == null ? null : before.locations(),
        before == null ? null : before.areas(),
        anonymity(),
        before == null ? null : before.languages(),
        eligibility(),
        costs(),
        schedules(),
        filled.text("opmerking"),
        filled.text("bron"),
        day(),
        filled.text("verantwoordelijke"),
        publish,
        null);
  }

  /** What could not be read at all; known once the edit was made. */
  List<FieldError> unreadable() {
    return errors.all();
  }

  List<Fault> faults(List<FieldError> found, ConsoleTexts texts) {
    return texts.faults(found, this::fieldOf, ORDER);
  }

  static List<String> compared() {
    return ORDER.stream()
        .flatMap(
            field ->
                List.of("telefoon", "telefoon-waarvoor", "kosten", "bedrag").contains(field)
                    ? List.of(1, 2, 3).stream().map(row -> field + "-" + row)
                    : List.of(field).stream())
        .toList();
  }

  private String fieldOf(String name) {
    String outermost = name.split("[.\\[]", 2)[0];
    return switch (outermost) {
      case "phones" -> row(phoneRows, name);
      case "costs" ->
          name.endsWith(".amount")
              ? row(costRows, name).replace("kosten", "bedrag")
              : row(costRows, name);
      case "eligibility" ->
          name.endsWith("ageBelow")
              ? AGE_BELOW
              : name.endsWith("description") ? FOR_WHOM : AGE_FROM;
      default -> FIELDS.getOrDefault(outermost, "naam");
    };
  }

  private static String row(List<String> rows, String name) {
    int position =
        name.contains("[")
            ? Integer.parseInt(name.substring(name.indexOf('[') + 1, name.indexOf(']')))
            : 0;
    return rows.get(position);
  }

  private List<Phone> phones() {
    List<Phone> phones = new ArrayList<>();
    for (int row : filled.rows("telefoon")) {
      String number = filled.text("telefoon-" + row);
      if (number != null) {
        phoneRows.add("telefoon-" + row);
        phones.add(new Phone(number, filled.text("telefoon-waarvoor-" + row)));
      }
    }
    return phones;
  }

  private List<Cost> costs() {
    List<Cost> costs = new ArrayList<>();
    List<Cost> known = before == null ? List.of() : orEmpty(before.costs());
    int last = Math.max(filled.rows("kosten").size(), filled.rows("bedrag").size());
    for (int row = 1; row <= last; row++) {
      String option = filled.text("kosten-" + row);
      String amount = filled.text("bedrag-" + row);
      if (option != null || amount != null) {
        costRows.add("kosten-" + row);
        Cost as =
            row <= known.size() ? known.get(row - 1) : new Cost(null, null, null, null, null, null);
        costs.add(
            new Cost(
                option,
                amount(amount, costs.size()),
                as.per(),
                as.sessions(),
                as.increasedReimbursement(),
                as.rule()));
      }
    }
    return costs;
  }

  private BigDecimal amount(String text, int position) {
    if (text == null) {
      return null;
    }
    String number = text.replace("€", "").strip().replace(',', '.');
    if (number.matches("[0-9]{1,6}([.][0-9]{1,2})?")) {
      return new BigDecimal(number);
    }
    errors.add("costs[" + position + "].amount", "wrong-format", "An amount is expected.");
    return null;
  }

  private Eligibility eligibility() {
    Eligibility known = before == null ? Eligibility.EVERYBODY : before.eligibility();
    List<Way> ways = simple(known) ? ways() : known.ways();
    return new Eligibility(
        ways.equals(known.ways()) ? known.rule() : null, ways, filled.text(FOR_WHOM));
  }

  private List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    Integer from = age(AGE_FROM, "ageFrom");
    Integer below = age(AGE_BELOW, "ageBelow");
    if (from != null || below != null) {
      ways.add(new Way(from, below, null, null, null, null));
    }
    if (filled.has(PARENTS, YES)) {
      ways.add(new Way(null, null, true, null, null, null));
    }
    return ways;
  }

  private Integer age(String field, String name) {
    String text = filled.text(field);
    if (text == null || text.matches("[0-9]{1,3}")) {
      return text == null ? null : Integer.valueOf(text);
    }
    errors.add("eligibility.ways[0]." + name, "wrong-format", "An age is expected.");
    return null;
  }

  private List<Schedule> schedules() {
    List<Schedule> known = before == null ? List.of() : orEmpty(before.schedules());
    return pieces("openingsuren", "\\R").stream()
        .map(
            line ->
                known.stream()
                    .filter(schedule -> line.equals(schedule.description()))
                    .findFirst()
                    .orElseGet(() -> new Schedule(line, null, null, null, null)))
        .toList();
  }

  private Anonymity anonymity() {
    return Arrays.stream(Anonymity.values())
        .filter(value -> filled.has("anoniem", code(value)))
        .findFirst()
        .orElse(null);
  }

  private LocalDate day() {
    String text = filled.text("nagekeken");
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      errors.add("verifiedAt", "wrong-format", "A date is expected.");
      return null;
    }
  }

  private List<String> pieces(String field, String separator) {
    return Arrays.stream(Optional.ofNullable(filled.text(field)).orElse("").split(separator))
        .map(String::strip)
        .filter(piece -> !piece.isEmpty())
        .toList();
  }

  /** As people write it: 12 or 2,50. */
  private static String euro(BigDecimal amount) {
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    return amount.setScale(whole ? 0 : 2, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }

  /** As REST writes it. */
  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
