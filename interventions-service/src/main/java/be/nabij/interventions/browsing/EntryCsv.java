package be.nabij.interventions.browsing;

import be.nabij.interventions.entry.Activity;
import be.nabij.interventions.entry.Ages;
import be.nabij.interventions.entry.Entry;
import be.nabij.interventions.entry.FrontRunner;
import be.nabij.interventions.entry.GoodPractice;
import be.nabij.interventions.entry.Kind;
import be.nabij.interventions.entry.Tag;
import be.nabij.platform.csv.Csv;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Entries as a file for spreadsheets: the same columns for every kind, empty where one has none.
 */
@Provider
@Produces(Csv.MEDIA_TYPE)
public class EntryCsv implements MessageBodyWriter<EntryPage<?>> {
  private static final Map<String, Function<Entry, String>> COLUMNS = columns();

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == EntryPage.class;
  }

  @Override
  public void writeTo(
      EntryPage<?> page,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream output)
      throws IOException {
    headers.putSingle(HttpHeaders.CONTENT_TYPE, Csv.MEDIA_TYPE + "; charset=utf-8");
    headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"nabij.csv\"");
    Csv.write(
        output,
        List.copyOf(COLUMNS.keySet()),
        page.items().stream().map(EntryCsv::entry).map(EntryCsv::cells));
  }

  private static Entry entry(Object item) {
    return item instanceof EntrySummary summary ? summary.entry() : (Entry) item;
  }

  private static List<String> cells(Entry entry) {
    return COLUMNS.values().stream()
        .map(column -> column.apply(entry))
        .collect(Collectors.toList());
  }

  private static Map<String, Function<Entry, String>> columns() {
    Map<String, Function<Entry, String>> columns = new LinkedHashMap<>();
    columns.put("kind", entry -> Kind.of(entry).code());
    columns.put("id", Entry::id);
    columns.put("title", Entry::title);
    columns.put("description", Entry::description);
    columns.put("category", Entry::category);
    columns.put("evidence", Entry::evidence);
    columns.put("audience", Entry::audience);
    columns.put("ageFrom", ofAges(ages -> text(ages.from())));
    columns.put("ageTo", ofAges(ages -> text(ages.to())));
    columns.put("ages", ofAges(Ages::words));
    columns.put("ageGroups", entry -> tags(entry.ageGroups()));
    columns.put("targetGroups", entry -> tags(entry.targetGroups()));
    columns.put("levels", entry -> tags(entry.levels()));
    columns.put("lonelinessTypes", entry -> tags(entry.lonelinessTypes()));
    columns.put("elements", entry -> tags(entry.elements()));
    columns.put("municipality", Entry::municipality);
    columns.put("organisation", EntryCsv::organisation);
    columns.put("study", ofStudy(Activity.Study::by));
    columns.put("studyYears", ofStudy(Activity.Study::yearsInWords));
    columns.put("studyShowed", ofStudy(Activity.Study::showed));
    columns.put("source", Entry::source);
    columns.put("lines", Entry::lines);
    return columns;
  }

  private static Function<Entry, String> ofAges(Function<Ages, String> value) {
    return entry -> entry.ages() == null ? null : value.apply(entry.ages());
  }

  private static Function<Entry, String> ofStudy(Function<Activity.Study, String> value) {
    return entry ->
        entry instanceof Activity activity && activity.study() != null
            ? value.apply(activity.study())
            : null;
  }

  private static String organisation(Entry entry) {
    return switch (entry) {
      case Activity activity -> activity.runBy();
      case FrontRunner frontRunner -> frontRunner.leadOrganisation();
      case GoodPractice practice when practice.contact() != null ->
          practice.contact().organisation();
      default -> null;
    };
  }

  /** Codes; what the source does not say itself is marked. */
  private static String tags(List<Tag> tags) {
    return tags.stream()
        .map(tag -> Boolean.TRUE.equals(tag.derived()) ? tag.code() + " (derived)" : tag.code())
        .collect(Collectors.joining(", "));
  }

  private static String text(Integer number) {
    return number == null ? null : number.toString();
  }
}
