package be.nabij.directory.contactpoint;

import be.nabij.directory.routing.Capacity;
import be.nabij.platform.csv.CsvColumns;
import be.nabij.platform.csv.CsvRow;
import be.nabij.platform.csv.RowFaults;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a contact point stands in a spreadsheet: what is public of it, one row each. */
final class ContactPointSheet {
  static final String MUNICIPALITY = "municipality";
  static final String REVISION = "revision";

  static final List<String> COLUMNS =
      List.of(
          MUNICIPALITY,
          "municipalityName",
          REVISION,
          "kind",
          "name",
          "email",
          "phone",
          "openingHours",
          "verifiedAt",
          "source",
          "capacity",
          "capacityUntil");

  static CsvColumns columns() {
    List<String> required = List.of(MUNICIPALITY, "kind", "name", "phone");
    return new CsvColumns(
        required, COLUMNS.stream().filter(column -> !required.contains(column)).toList());
  }

  private ContactPointSheet() {}

  static List<String> cells(ContactPoint contactPoint, LocalDate today) {
    ContactDetails details = contactPoint.details();
    Capacity capacity = contactPoint.routing().capacity().on(today);
    return Arrays.asList(
        contactPoint.municipality().nisCode(),
        contactPoint.municipality().name(),
        String.valueOf(contactPoint.revision()),
        code(details.kind()),
        details.name(),
        details.email(),
        details.phone(),
        details.openingHours(),
        details.verifiedAt().toString(),
        details.source(),
        code(capacity.state()),
        capacity.until() == null ? null : capacity.until().toString());
  }

  /** What a row says, without what does not stand in a spreadsheet. */
  static ContactPointEdit edit(CsvRow row, RowFaults faults) {
    Capacity.State state = oneOf(Capacity.State.values(), "capacity", row, faults);
    LocalDate until = day("capacityUntil", row, faults);
    return new ContactPointEdit(
        oneOf(ContactPointKind.values(), "kind", row, faults),
        row.text("name"),
        row.text("email"),
        row.text("phone"),
        row.text("openingHours"),
        day("verifiedAt", row, faults),
        row.text("source"),
        null,
        state == null && until == null
            ? null
            : new Capacity(state == null ? Capacity.State.OPEN : state, until),
        null);
  }

  /** The column of a field of the request. */
  static String columnOf(String field) {
    return switch (field) {
      case "capacity.state" -> "capacity";
      case "capacity.until" -> "capacityUntil";
      default -> field;
    };
  }

  /** As REST writes it, which the tests hold against each other. */
  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> E oneOf(
      E[] values, String column, CsvRow row, RowFaults faults) {
    String text = row.text(column);
    for (E value : values) {
      if (code(value).equals(text)) {
        return value;
      }
    }
    if (text != null) {
      String allowed =
          Arrays.stream(values).map(ContactPointSheet::code).collect(Collectors.joining(", "));
      faults.add(row.number(), column, "not-allowed", "Allowed: " + allowed + ".");
    }
    return null;
  }

  private static LocalDate day(String column, CsvRow row, RowFaults faults) {
    String text = row.text(column);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      faults.add(row.number(), column, "wrong-format", "A day is expected, such as 2026-11-21.");
      return null;
    }
  }
}
