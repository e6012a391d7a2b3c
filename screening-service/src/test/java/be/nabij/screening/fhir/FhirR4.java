package be.nabij.screening.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;

/** FHIR R4 as its makers check it: by the parser at its strictest, and by the base profiles. */
final class FhirR4 {
  private static final FhirContext CONTEXT = FhirContext.forR4();
  private static final PrePopulatedValidationSupport QUESTIONNAIRES =
      new PrePopulatedValidationSupport(CONTEXT);
  private static final FhirValidator VALIDATOR =
      CONTEXT
          .newValidator()
          .registerValidatorModule(
              new FhirInstanceValidator(
                  new ValidationSupportChain(
                      new DefaultProfileValidationSupport(CONTEXT),
                      QUESTIONNAIRES,
                      new CommonCodeSystemsTerminologyService(CONTEXT),
                      new InMemoryTerminologyServerValidationSupport(CONTEXT))));

  private FhirR4() {}

  /** What a caller who knows nothing of this service makes of an answer of it. */
  static <R extends Resource> R read(Class<R> type, String json) {
    IParser parser = CONTEXT.newJsonParser();
    parser.setParserErrorHandler(new StrictErrorHandler());
    return parser.parseResource(type, json);
  }

  /** From now on, responses to it are validated against it. */
  static void know(Questionnaire questionnaire) {
    QUESTIONNAIRES.addResource(questionnaire);
  }

  static void assertValid(String json) {
    List<SingleValidationMessage> errors =
        VALIDATOR.validateWithResult(json).getMessages().stream()
            .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
            .toList();
    assertThat(errors).as(json).isEmpty();
  }
}
