package be.nabij.referral.console;

import static be.nabij.referral.testing.Steps.HANDLER;
import static be.nabij.referral.testing.Steps.as;
import static be.nabij.referral.testing.Steps.json;
import static be.nabij.referral.testing.Steps.look;
import static be.nabij.referral.testing.Steps.referred;
import static be.nabij.referral.testing.Steps.referredIn;
import static be.nabij.referral.testing.Steps.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import be.nabij.platform.testing.Browser;
import be.nabij.platform.testing.Browser.Shown;
import be.nabij.platform.testing.RealComponents;
import be.nabij.referral.testing.InterventionsSide;
import be.nabij.referral.testing.Rows;
import be.nabij.referral.testing.ScreeningSide;
import be.nabij.referral.testing.Steps;
import be.nabij.referral.transition.ReferralStatus;
import be.nabij.referral.transition.Transition;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The inbox as case handlers and coordinators see it. */
@QuarkusTest
@QuarkusTestResource(RealComponents.class)
@QuarkusTestResource(ScreeningSide.class)
@QuarkusTestResource(InterventionsSide.class)
class InboxPagesTest extends LoggedIn {
  private static final String COORDINATOR = "coordinator-pallieterland";

  @AfterEach
  void the_catalogue_is_back() {
    InterventionsSide.answers(200);
  }

  @Test
  void a_handler_logs_in_and_sees_what_is_new_with_counts() {
    String referral = referred();
    overdueSince("10 years", referral); // what waits longest comes first
    Shown home = handler().open(inbox);
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.text()).contains("handler-lier", "Matig eenzaam", "nog niemand");
    assertThat(home.page().select("a[href=/inbox/" + referral + "]")).hasSize(1);
    assertThat(home.page().select(".tabs a").eachText())
        .anyMatch(tab -> tab.matches("Nieuw [1-9][0-9]*"))
        .anyMatch(tab -> tab.matches("Te laat [0-9]+"));
    assertThat(home.page().select("a[href=/inbox/zone]")).isEmpty();
  }

  @Test
  void a_referral_lies_in_the_parts_where_people_look_for_it() {
    String referral = referredIn(ReferralStatus.ACCEPTED);
    assertThat(isIn("nieuw", referral)).isFalse();
    assertThat(isIn("mijn", referral)).isTrue();
    assertThat(isIn("te-laat", referral)).isFalse();
    overdueSinceYesterday(referral);
    assertThat(isIn("te-laat", referral)).isTrue();
    assertThat(handler().open(at("?lijst=te-laat")).text()).contains("Te laat: gisteren om");
    take(referral, Transition.HOLD).statusCode(200);
    assertThat(isIn("rust", referral)).isTrue();
    take(referral, Transition.FAIL).statusCode(200);
    assertThat(isIn("mijn", referral)).isFalse();
    assertThat(isIn("afgesloten", referral)).isTrue();
    assertThat(isIn("alles", referral)).isTrue();
  }

  @Test
  void a_reference_is_found_however_it_is_written_and_only_in_the_own_municipality() {
    String referral = referred();
    String reference = look(HANDLER, referral).extract().path("reference");
    String spoken = reference.toLowerCase(Locale.ROOT).replace("-", "");
    assertThat(handler().open(at("?zoek=" + spoken)).address().getPath())
        .isEqualTo("/inbox/" + referral);
    assertThat(session("handler-nijlen").open(at("?zoek=" + reference)).text())
        .contains("Geen vraag met het kenmerk");
  }

  @Test
  void a_referral_is_taken_up_and_carried_to_its_end() {
    String referral = referred();
    Shown page = handler().open(at("/" + referral));
    assertThat(page.text())
        .contains("Matig eenzaam", "Een hechte band met iemand", "Sinds er iets ingrijpends")
        .contains("Zoek wat een band dieper maakt.", "Liever niet: Geen drukke groep.")
        .doesNotContain("iemand anders")
        .doesNotContain("Testpersoon");
    page = step(page, "accept", Map.of());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("U nam deze vraag op", "Van u");
    page = step(page, "record-contact-attempt", Map.of("result", "reached", "channel", "phone"));
    page =
        step(
            page,
            "introduce",
            Map.of(
                "introduction.name", "Buurtrestaurant",
                "introduction.on", Steps.today(3).toString(),
                "introduction.bridgePerson", "volunteer"));
    assertThat(page.text()).contains("Buurtrestaurant", "Mee: Een vrijwilliger");
    page =
        step(
            page, "review-introduction", Map.of("introductionNumber", "1", "outcome", "went-well"));
    assertThat(page.text()).contains("Het klikte");
    page = step(page, "complete", Map.of("outcome", "connected"));
    assertThat(page.text()).contains("Afgerond", "De persoon heeft aansluiting gevonden.");
    assertThat(page.page().select(".step input[name=stap]").eachAttr("value"))
        .containsExactly("reopen");
  }

  @Test
  void every_step_has_a_form_with_every_field_it_takes() {
    String referral = referredIn(ReferralStatus.IN_PROGRESS);
    take(referral, Transition.INTRODUCE).statusCode(200);
    Shown page = handler().open(at("/" + referral));
    List<String> allowed = look(HANDLER, referral).extract().path("allowedTransitions");
    assertThat(page.page().select(".step input[name=stap]").eachAttr("value"))
        .containsExactlyInAnyOrderElementsOf(allowed);
    for (Transition step : Transition.values()) {
      Element form = form(page, step.code());
      if (form != null) {
        step.codes()
            .forEach(
                (input, list) ->
                    assertThat(form.select("input[name=" + input.field() + "]"))
                        .as(step.code() + " " + input)
                        .isNotEmpty());
      }
    }
    assertThat(page.page().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void what_is_missing_stands_at_its_field_and_what_was_typed_stays() {
    String referral = referredIn(ReferralStatus.IN_PROGRESS);
    Shown wrong =
        step(
            handler().open(at("/" + referral)),
            "introduce",
            Map.of("introduction.name", "Koffiehuis", "introduction.on", "morgen"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.page().title()).startsWith("Fout: ");
    assertThat(wrong.page().selectFirst("#introduce-introduction-name").val())
        .isEqualTo("Koffiehuis");
    assertThat(wrong.page().selectFirst("#introduce-introduction-on-fout").text())
        .contains("Geef een dag");
    assertThat(wrong.page().selectFirst("details#stap-introduce").hasAttr("open")).isTrue();
    Shown next = step(wrong, "introduce", Map.of("introduction.on", Steps.today(2).toString()));
    assertThat(next.page().select(".summary a").eachAttr("href"))
        .containsExactly("#introduce-introduction-bridgePerson");
    look(HANDLER, referral).body("introductions", nullValue());
  }

  @Test
  void forwarding_asks_for_the_persons_consent_and_takes_it_out_of_sight() {
    String referral = referred();
    Shown page = handler().open(at("/" + referral));
    Map<String, String> without = Map.of("to", Steps.NIJLEN, "reason", "person-moves");
    Shown refused = step(page, "forward", without);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("Vraag het eerst aan de persoon zelf");
    Shown gone =
        step(refused, "forward", Map.of("consent.given", "true", "consent.method", "spoken"));
    assertThat(gone.address().getPath()).isEqualTo("/inbox");
    assertThat(gone.text()).contains("De vraag ligt nu bij de andere gemeente");
    assertThat(handler().open(at("/" + referral)).status()).isEqualTo(404);
  }

  @Test
  void whoever_comes_second_is_told_who_took_it() {
    String referral = referred();
    Shown page = handler().open(at("/" + referral));
    take(as(COORDINATOR), referral, Steps.bodyOf(Transition.ACCEPT)).statusCode(200);
    Shown refused = step(page, "accept", Map.of());
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.text())
        .contains("Iemand anders nam dit net op: " + COORDINATOR, "Uw stap is nog niet gezet");
    look(HANDLER, referral).body("handledBy", is(COORDINATOR));
  }

  @Test
  void what_a_colleague_did_meanwhile_is_shown_and_what_was_typed_stays() {
    String referral = referredIn(ReferralStatus.ACCEPTED);
    Shown page = handler().open(at("/" + referral));
    take(referral, Transition.RECORD_CONTACT_ATTEMPT).statusCode(200);
    Map<String, String> rest =
        Map.of("reason", "person-asks-for-time", "until", Steps.today(9).toString());
    Shown refused = step(page, "hold", rest);
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.text()).contains("Intussen is er iets veranderd", "De persoon is bereikt.");
    assertThat(refused.page().selectFirst("#hold-until").val())
        .isEqualTo(Steps.today(9).toString());
    assertThat(step(refused, "hold", Map.of()).text()).contains("Deze vraag rust nu even.");
  }

  @Test
  void a_form_that_is_sent_twice_is_taken_once() {
    String referral = referredIn(ReferralStatus.IN_PROGRESS);
    Shown page = handler().open(at("/" + referral));
    Map<String, String> attempt = Map.of("result", "no-answer", "channel", "phone");
    assertThat(step(page, "record-contact-attempt", attempt).status()).isEqualTo(200);
    assertThat(step(page, "record-contact-attempt", attempt).status()).isEqualTo(412);
    look(HANDLER, referral).body("timeline.findAll { it.outcome == 'no-answer' }.size()", is(1));
  }

  @Test
  void contact_details_are_shown_on_purpose_only_and_each_look_is_written_down() {
    String referral = referredIn(ReferralStatus.ACCEPTED);
    Shown page = handler().open(at("/" + referral));
    assertThat(page.text()).doesNotContain("Testpersoon");
    assertThat(looks(referral)).isZero();
    Shown shown = handler().send(page.form("/contact"), Map.of());
    assertThat(shown.text())
        .contains("Testpersoon", "0470 00 00 00", "Liefst telefonisch, 's avonds");
    assertThat(looks(referral)).isEqualTo(1);
    assertThat(handler().headers(at("/" + referral)).firstValue("Cache-Control"))
        .contains("no-store");
    Shown paper = handler().open(at("/" + referral + "/print"));
    assertThat(paper.text()).doesNotContain("Testpersoon");
    assertThat(handler().send(paper.form("/print"), Map.of()).text()).contains("Testpersoon");
    assertThat(looks(referral)).isEqualTo(2);
    assertThat(handler().open(at("/" + referred())).form("/contact")).isNull();
  }

  @Test
  void an_open_page_hears_only_what_is_new() {
    String referral = referredIn(ReferralStatus.ACCEPTED);
    Element nieuws = handler().open(at("/" + referral)).page().selectFirst("#nieuws");
    URI ask = inbox.resolve(nieuws.attr("hx-get"));
    assertThat(handler().open(ask).status()).isEqualTo(204);
    take(referral, Transition.HOLD).statusCode(200);
    Shown news = handler().open(ask);
    assertThat(news.status()).isEqualTo(200);
    assertThat(news.page().text()).contains("Er is nieuws over deze vraag", "laat het even rusten");
    Element list = handler().open(at("?lijst=rust")).page().selectFirst("#lijst");
    URI askList = inbox.resolve(list.attr("hx-get"));
    assertThat(handler().open(askList).status()).isEqualTo(204);
    take(referral, Transition.RESUME).statusCode(200);
    assertThat(handler().open(askList).page().select("a[href=/inbox/" + referral + "]")).isEmpty();
  }

  @Test
  void what_may_help_is_shown_and_can_be_planned_and_its_absence_stops_nothing() {
    String referral = referredIn(ReferralStatus.IN_PROGRESS);
    Shown help =
        await()
            .atMost(Duration.ofSeconds(10))
            .until(
                () -> handler().open(at("/" + referral + "/aanbod")),
                page -> page.text().contains("Bezoekdienst"));
    Element plan = help.page().selectFirst("a[href*=stap=introduce]");
    Shown planned = handler().open(URI.create(plan.absUrl("href")));
    assertThat(planned.page().selectFirst("#introduce-introduction-name").val())
        .isEqualTo("Bezoekdienst");
    InterventionsSide.answers(500);
    Shown without = handler().open(at("/" + referral + "/aanbod"));
    assertThat(without.status()).isEqualTo(200);
    assertThat(without.text()).contains("De catalogus geeft nu geen antwoord");
    assertThat(handler().open(at("/" + referral)).status()).isEqualTo(200);
  }

  @Test
  void a_referral_of_another_municipality_is_not_found_on_any_page() {
    String referral = referredIn(ReferralStatus.ACCEPTED);
    Browser elsewhere = session("handler-nijlen");
    for (String page : List.of("", "/print", "/aanbod", "/nieuws")) {
      Shown shown = elsewhere.open(at("/" + referral + page));
      assertThat(shown.status()).as(page).isEqualTo(404);
      assertThat(shown.text()).contains("Deze vraag vinden we niet");
    }
    Shown own = handler().open(at("/" + referral));
    assertThat(elsewhere.send(own.form("/contact"), Map.of()).status()).isEqualTo(404);
    assertThat(elsewhere.send(form(own, "cancel"), Map.of("reason", "made-by-mistake")).status())
        .isEqualTo(404);
    assertThat(looks(referral)).isZero();
    look(HANDLER, referral).body("status", is("accepted"));
  }

  @Test
  void a_coordinator_sees_the_zone_and_hands_over() {
    String referral = referredIn(ReferralStatus.ACCEPTED);
    overdueSinceYesterday(referral);
    Browser coordinator = session(COORDINATOR);
    Shown zone = coordinator.open(at("/zone?gemeente=" + Steps.LIER));
    assertThat(zone.status()).isEqualTo(200);
    assertThat(zone.text()).contains("te laat", "Te laat: gisteren om");
    Element hand = zone.page().selectFirst("a[href^=/inbox/" + referral + "?stap=assign]");
    Shown page = coordinator.open(URI.create(hand.absUrl("href").replaceFirst("#.*", "")));
    assertThat(page.page().selectFirst("details#stap-assign").hasAttr("open")).isTrue();
    String body = json("{'transition': 'assign', 'handler': 'handler-lier-2'}");
    Shown assigned = coordinator.send(form(page, "assign"), Map.of("handler", "handler-lier-2"));
    assertThat(assigned.text()).contains("Uw collega behandelt deze vraag nu", "handler-lier-2");
    take(referral, body).statusCode(403);
    Shown noLonger = handler().open(at("/" + referral));
    assertThat(form(noLonger, "assign")).isNull();
    assertThat(handler().open(at("/zone")).status()).isEqualTo(403);
  }

  @Test
  void whoever_handles_nothing_is_told_so_and_can_log_out() {
    Shown refused = session("editor-lier").open(inbox);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("Uw account heeft die rol niet");
    assertThat(refused.page().select("main a").eachAttr("href")).contains("/inbox/afmelden");
  }

  @Test
  void a_handler_without_a_municipality_is_told_whom_to_ask() {
    Shown home = session("handler-nowhere").open(inbox);
    assertThat(home.status()).isEqualTo(200);
    assertThat(home.text()).contains("Er is nog geen gemeente aan u toegewezen");
    assertThat(home.page().select("table")).isEmpty();
  }

  @Test
  void a_form_from_another_site_changes_nothing() {
    String referral = referred();
    Element form = form(handler().open(at("/" + referral)), "accept");
    assertThat(handler().sendFromElsewhere(form, Map.of()).status()).isEqualTo(403);
    look(HANDLER, referral).body("status", is("requested"));
  }

  @Test
  void a_form_that_is_sent_after_the_session_ended_loses_nothing() {
    String referral = referred();
    Browser browser = Browser.loggedInAs(HANDLER, inbox);
    Element form = form(browser.open(at("/" + referral)), "accept");
    browser.forget();
    Shown refused = browser.send(form, Map.of());
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text()).contains("wat u intypte is niet weg");
    look(HANDLER, referral).body("status", is("requested"));
  }

  @Test
  void a_session_opens_no_interface_and_a_token_opens_no_page() {
    assertThat(handler().open(inbox.resolve("/v1/referrals")).status()).isEqualTo(401);
    as(HANDLER).redirects().follow(false).get("/inbox").then().statusCode(302);
  }

  @Test
  void pages_run_our_own_scripts_only_and_tell_no_token() {
    Browser browser = handler();
    Shown home = browser.open(inbox);
    assertThat(browser.headers(inbox).firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(home.page().select("script:not([src]), [onclick], [style], style")).isEmpty();
    home.page()
        .select("script, link[rel=stylesheet]")
        .forEach(
            one -> {
              URI file = URI.create(one.hasAttr("src") ? one.absUrl("src") : one.absUrl("href"));
              assertThat(file.getAuthority()).isEqualTo(inbox.getAuthority());
              assertThat(browser.open(file).status()).as(file.toString()).isEqualTo(200);
            });
    assertThat(browser.cookies())
        .isNotEmpty()
        .filteredOn(cookie -> cookie.getName().startsWith("q_session"))
        .allSatisfy(
            cookie -> {
              assertThat(cookie.isHttpOnly()).isTrue();
              assertThat(cookie.getPath()).isEqualTo("/inbox");
              assertThat(cookie.getValue()).doesNotContain("|");
            });
  }

  private boolean isIn(String part, String referral) {
    Shown page = handler().open(at("?lijst=" + part));
    while (page.page().select("a[href=/inbox/" + referral + "]").isEmpty()) {
      Element next = page.page().selectFirst("#volgende");
      if (next == null) {
        return false;
      }
      page = handler().open(URI.create(next.absUrl("href")));
    }
    return true;
  }

  private void overdueSinceYesterday(String referral) {
    overdueSince("24 hours", referral);
  }

  private void overdueSince(String period, String referral) {
    Rows.change(
        database,
        "update referral set deadline_at = now() - cast(? as interval) where id = ?",
        period,
        UUID.fromString(referral));
  }

  private long looks(String referral) {
    return Rows.number(
        database,
        "select count(*) from audit_entry where referral_id = ?",
        UUID.fromString(referral));
  }
}
