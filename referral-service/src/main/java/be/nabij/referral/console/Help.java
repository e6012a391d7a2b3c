package be.nabij.referral.console;

import be.nabij.platform.page.PhoneText;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Something of the catalogue that may help this person.
 *
 * @param id in the catalogue
 * @param why a sentence each
 * @param cautions what to mind, a sentence each
 * @param offers where it can be had nearby
 * @param plan query of the page with the form of an introduction to it
 */
@TemplateData
public record Help(
    String id,
    String title,
    List<String> why,
    List<String> cautions,
    List<Offer> offers,
    String plan) {
  private static final int MOST_OFFERS = 3;

  /**
   * @param phone as people here write it, null when there is none
   * @param plan query of the page with the form of an introduction to it
   */
  @TemplateData
  public record Offer(String name, String phone, String plan) {}

  static Help of(JsonNode match) {
    String id = match.path("id").asText();
    String title = match.path("title").asText();
    List<Offer> offers = new ArrayList<>();
    for (JsonNode offer : match.path("offers")) {
      String phone = offer.path("phones").path(0).path("number").asText(null);
      String name = offer.path("name").asText();
      offers.add(
          new Offer(
              name,
              phone == null ? null : PhoneText.of(phone),
              plan(name, id) + "&aanbod=" + encoded(offer.path("id").asText())));
    }
    return new Help(
        id,
        title,
        sentences(match.path("why")),
        sentences(match.path("cautions")),
        offers.stream().limit(MOST_OFFERS).toList(),
        plan(title, id));
  }

  private static String plan(String name, String intervention) {
    return "stap=introduce&naam=" + encoded(name) + "&interventie=" + encoded(intervention);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> sentences(JsonNode reasons) {
    List<String> sentences = new ArrayList<>();
    reasons.forEach(reason -> sentences.add(reason.path("text").asText()));
    return sentences;
  }
}
