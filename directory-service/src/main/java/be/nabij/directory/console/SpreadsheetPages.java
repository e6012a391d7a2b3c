package be.nabij.directory.console;

import be.nabij.directory.console.Desk.Own;
import be.nabij.directory.editing.ImportReport;
import be.nabij.directory.editing.ServiceFiles;
import be.nabij.platform.csv.Csv;
import be.nabij.platform.csv.RowFault;
import be.nabij.platform.identity.Roles;
import be.nabij.platform.page.Pages;
import be.nabij.platform.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Services as a spreadsheet: taken out, looked at, and taken in after a yes. Between the look and
 * the yes the file travels in the form, so that nothing has to be kept here.
 */
@Path("/redactie")
@RolesAllowed(Roles.DIRECTORY_EDITOR)
@Blocking
@Produces(Pages.HTML)
class SpreadsheetPages {
  private static final String OF_MUNICIPALITY = "/{nis: [0-9]{5}}/csv";
  private static final int FAULTY_ROWS = 422;

  private final Desk desk;
  private final ServiceFiles files;
  private final ConsoleTexts texts;
  private final int largest;

  SpreadsheetPages(
      Desk desk,
      ServiceFiles files,
      ConsoleTexts texts,
      @ConfigProperty(name = "nabij.http.largest-file") MemorySize largest) {
    this.desk = desk;
    this.files = files;
    this.texts = texts;
    this.largest = Math.toIntExact(largest.asLongValue());
  }

  /** Where lists are taken out and in. */
  @GET
  @Path(OF_MUNICIPALITY)
  @Operation(hidden = true)
  public TemplateInstance lists(@PathParam("nis") String nisCode) {
    return Templates.csv(desk.own(nisCode), null);
  }

  /** Everything that the municipality keeps. */
  @GET
  @Path(OF_MUNICIPALITY + "/diensten.csv")
  @Produces(Csv.MEDIA_TYPE)
  @Operation(hidden = true)
  public RestResponse<byte[]> export(@PathParam("nis") String nisCode) {
    return Csv.download(
            files.export(Set.of(desk.own(nisCode).nisCode())), "diensten-" + nisCode + ".csv")
        .build();
  }

  /** Says what a file would do; changes nothing. */
  @POST
  @Path("/inlezen")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public RestResponse<String> look(
      @RestForm("gemeente") String nisCode, @RestForm("bestand") FileUpload file) {
    Own at = desk.own(nisCode == null ? "" : nisCode);
    if (file == null || file.size() == 0) {
      return page(400, Templates.csv(at, texts.upload("required")));
    }
    try {
      byte[] content = Files.readAllBytes(file.uploadedFile());
      return report(at, content, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the file in: all of it, or nothing. */
  @POST
  @Path("/inlezen/bevestiging")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public RestResponse<String> take(MultivaluedMap<String, String> fields) {
    Filled filled = Filled.of(fields);
    Own at = desk.own(filled.value("gemeente"));
    byte[] content;
    try {
      content = unpacked(filled.value("inhoud"));
    } catch (IOException | IllegalArgumentException e) {
      return page(400, Templates.csv(at, texts.upload("other")));
    }
    return report(at, content, false);
  }

  private RestResponse<String> report(Own at, byte[] content, boolean dryRun) {
    try {
      ImportReport report = files.take(content, dryRun);
      return page(
          200,
          Templates.report(
              at,
              dryRun,
              report.added(),
              report.changed(),
              report.retired(),
              report.unchanged(),
              report.rows().stream()
                  .map(row -> new Row(row.row(), "", word(row.action())))
                  .toList(),
              dryRun ? packed(content) : ""));
    } catch (ProblemException e) {
      if (e.problem().status() != FAULTY_ROWS) {
        throw e;
      }
      return page(
          FAULTY_ROWS,
          Templates.faults(
              at,
              (int) e.problem().more().get("total"),
              ((List<?>) e.problem().more().get("rows"))
                  .stream().map(one -> row((RowFault) one)).toList()));
    }
  }

  private String word(ImportReport.Action action) {
    return texts.ofRow(action.name().toLowerCase(Locale.ROOT));
  }

  private Row row(RowFault fault) {
    String column = fault.column().isEmpty() ? "" : texts.property(fault.column());
    String name = column.equals(fault.column()) ? column : column + " (" + fault.column() + ")";
    return new Row(fault.row(), name, texts.ofRow(fault.code()));
  }

  private static String packed(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
  }

  /** No more than could have been uploaded, however small it was packed. */
  private byte[] unpacked(String text) throws IOException {
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
      byte[] content = in.readNBytes(largest + 1);
      if (content.length > largest) {
        throw new IOException("The file is too large");
      }
      return content;
    }
  }

  private static RestResponse<String> page(int status, TemplateInstance page) {
    return ResponseBuilder.<String>create(status).entity(page.render()).build();
  }

  /**
   * @param number as a spreadsheet shows it
   * @param column in words; empty when it is about the whole row
   */
  @TemplateData
  record Row(int number, String column, String text) {}

  @CheckedTemplate(basePath = "console")
  static final class Templates {
    static native TemplateInstance csv(Own at, String fault);

    static native TemplateInstance report(
        Own at,
        boolean dryRun,
        int added,
        int changed,
        int retired,
        int unchanged,
        List<Row> rows,
        String content);

    static native TemplateInstance faults(Own at, int total, List<Row> rows);

    private Templates() {}
  }
}
