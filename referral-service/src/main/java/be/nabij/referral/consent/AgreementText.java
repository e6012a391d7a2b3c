package be.nabij.referral.consent;

import be.nabij.platform.datafile.DataFile;
import be.nabij.platform.language.Translated;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** What somebody is asked, about whom another was concerned. */
@Startup
@ApplicationScoped
public class AgreementText {
  private final Wording wording;

  AgreementText(ObjectMapper mapper) {
    this.wording =
        DataFile.read(
            "consent/agreement.json", "consent/agreement.schema.json", Wording.class, mapper);
  }

  /** Changes with the sentence, and is kept with each agreement. */
  public String version() {
    return wording.version();
  }

  public Translated text() {
    return wording.text();
  }

  record Wording(String version, Translated text) {}
}
