package be.nabij.screening.print;

import be.nabij.platform.language.Languages;
import be.nabij.platform.print.Pdf;
import be.nabij.platform.problem.ProblemException;
import be.nabij.screening.instrument.Instruments;
import be.nabij.screening.municipality.Municipalities;
import be.nabij.screening.municipality.Municipality;
import be.nabij.screening.screening.Screening;
import be.nabij.screening.screening.ScreeningTaking;
import be.nabij.screening.screening.ScreeningView;
import be.nabij.screening.screening.ScreeningView.RecipientView;
import be.nabij.screening.screening.ScreeningViews;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Puts a completed screening on paper. */
@ApplicationScoped
class ScreeningPrinting {
  private final ScreeningTaking taking;
  private final ScreeningViews views;
  private final Instruments instruments;
  private final Municipalities municipalities;
  private final OutcomeWords words;

  ScreeningPrinting(
      ScreeningTaking taking,
      ScreeningViews views,
      Instruments instruments,
      Municipalities municipalities,
      OutcomeWords words) {
    this.taking = taking;
    this.views = views;
    this.instruments = instruments;
    this.municipalities = municipalities;
    this.words = words;
  }

  /**
   * @throws ProblemException 404 when it is not this partner's, 409 while it is a draft
   */
  Sheet print(UUID id) {
    Screening screening = taking.own(id);
    if (screening.isDraft()) {
      throw ProblemException.of(
          409,
          "not-completed",
          "The screening is not completed yet",
          "A draft has no result to print; complete it first.");
    }
    ScreeningView view = views.of(screening, Languages.DUTCH);
    PrintedScreening printed =
        PrintedScreening.of(
            view, instruments.takenWith(view.instrument(), view.version()), words, recipient(view));
    return new Sheet(printed.day(), new Result(printed).render());
  }

  /** Its own name, or else what people call it. */
  private String recipient(ScreeningView view) {
    if (view.consent() == null || view.consent().recipient() == null) {
      return null;
    }
    RecipientView recipient = view.consent().recipient();
    if (recipient.name() != null) {
      return recipient.name();
    }
    return municipalities
        .byNisCode(recipient.municipality())
        .map(Municipality::name)
        .map(name -> "het Meldpunt van " + name)
        .orElse("het Meldpunt van de gemeente");
  }

  /**
   * A printed screening.
   *
   * @param day the screening was completed
   */
  record Sheet(LocalDate day, String xhtml) {
    byte[] pdf() {
      return Pdf.of(xhtml);
    }
  }

  @CheckedTemplate(basePath = "print", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Result(PrintedScreening sheet) implements TemplateInstance {}
}
