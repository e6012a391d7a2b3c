package be.nabij.directory.guide;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages of the guides, with what each of them shows. */
@CheckedTemplate(basePath = "guide")
final class GuidePages {
  private GuidePages() {}

  static native TemplateInstance start(Start start);

  static native TemplateInstance guide(Guide guide, String selfTest);

  static native TemplateInstance found(Found found);

  /** The guide on paper. */
  static native TemplateInstance print(Guide guide, String day, String address);

  /**
   * Where do you live?
   *
   * @param text as it was typed; empty when nothing was
   * @param candidates what it may mean
   */
  record Start(String text, List<GuideArea> candidates, List<GuideLink> zones) {}

  /**
   * What a search found.
   *
   * @param fault what is wrong with the text, or null
   */
  record Found(
      GuideArea area,
      String text,
      String fault,
      List<GuideEntry> entries,
      List<GuideContact> contacts,
      List<GuideEntry> lines) {}
}
