package be.nabij.screening.fhir;

import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.problem.ProblemException;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import com.fasterxml.jackson.core.JacksonException;
import jakarta.inject.Singleton;
import java.util.List;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;

/** FHIR R4 as JSON. */
@Singleton
class FhirJson {
  /** The media type of FHIR. */
  static final String MEDIA_TYPE = "application/fhir+json";

  String write(Resource resource) {
    return Lazily.R4.newJsonParser().encodeResourceToString(resource);
  }

  /**
   * Reads strictly: what FHIR R4 does not know is refused.
   *
   * @throws ProblemException 400 naming what is wrong
   */
  QuestionnaireResponse readResponse(String body) {
    ParseFaults faults = new ParseFaults();
    IParser parser = Lazily.R4.newJsonParser();
    parser.setParserErrorHandler(faults);
    QuestionnaireResponse response;
    try {
      response = parser.parseResource(QuestionnaireResponse.class, body);
    } catch (DataFormatException e) {
      throw ProblemException.invalidInput(List.of(unreadable(e)));
    }
    faults.throwIfAny();
    return response;
  }

  private static FieldError unreadable(DataFormatException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof JacksonException) {
        return FieldError.inBody("", "malformed-json", "The body is not well-formed JSON.");
      }
    }
    return FieldError.inBody(
        "QuestionnaireResponse", "wrong-type", "A FHIR R4 QuestionnaireResponse is expected.");
  }

  /** Takes a second or more and some 80 MB, so it is made for the first who speaks FHIR. */
  private static final class Lazily {
    static final FhirContext R4 = FhirContext.forR4();
  }
}
