package be.nabij.interventions.planreport;

import be.nabij.interventions.actionplan.ActionPlanView;
import be.nabij.interventions.plannedaction.PlannedActionView;
import be.nabij.platform.csv.Csv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A plan as a file for spreadsheets: a row for each action, with the fields that REST has. */
final class ActionPlanCsv {
  private static final Map<String, Function<PlannedActionView, Object>> COLUMNS = columns();

  private ActionPlanCsv() {}

  static byte[] of(ActionPlanView plan) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      Csv.write(
          file, List.copyOf(COLUMNS.keySet()), plan.actions().stream().map(ActionPlanCsv::cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private static List<String> cells(PlannedActionView action) {
    return COLUMNS.values().stream()
        .map(column -> cell(column.apply(action)))
        .collect(Collectors.toList());
  }

  private static String cell(Object value) {
    return switch (value) {
      case null -> null;
      case List<?> codes -> codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
      default -> value.toString();
    };
  }

  private static Map<String, Function<PlannedActionView, Object>> columns() {
    Map<String, Function<PlannedActionView, Object>> columns = new LinkedHashMap<>();
    columns.put("id", PlannedActionView::id);
    columns.put("title", PlannedActionView::title);
    columns.put("status", action -> action.status().code());
    columns.put("goodPractice", PlannedActionView::goodPractice);
    columns.put("elements", PlannedActionView::elements);
    columns.put("level", PlannedActionView::level);
    columns.put("ageGroups", PlannedActionView::ageGroups);
    columns.put("targetGroups", PlannedActionView::targetGroups);
    columns.put("partners", PlannedActionView::partners);
    columns.put("otherPartners", PlannedActionView::otherPartners);
    columns.put("involved", PlannedActionView::involved);
    columns.put("why", PlannedActionView::why);
    columns.put("forWhom", PlannedActionView::forWhom);
    columns.put("from", PlannedActionView::from);
    columns.put("to", PlannedActionView::to);
    columns.put("responsible", PlannedActionView::responsible);
    return columns;
  }
}
