package be.nabij.referral.transition;

import static org.assertj.core.api.Assertions.assertThat;

import be.nabij.platform.identity.Roles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransitionsDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/transitions.md");
  private static final String RENEW = "nabij.docs.renew";
  private static final Map<String, String> PEOPLE =
      Map.of(
          Roles.CASE_HANDLER, "case handler",
          Roles.COORDINATOR, "coordinator",
          Roles.PARTNER, "partner");

  @Test
  void the_document_says_what_the_code_does() throws IOException {
    if (Boolean.getBoolean(RENEW)) {
      Files.createDirectories(DOCUMENT.getParent());
      Files.writeString(DOCUMENT, document());
    }
    assertThat(DOCUMENT)
        .as("Renew it in this folder: mvn test -Dtest=TransitionsDocumentTest -D%s=true", RENEW)
        .hasContent(document());
  }

  @Test
  void every_state_can_be_reached_and_every_event_is_of_one_step() {
    assertThat(
            Arrays.stream(Transition.values())
                .flatMap(transition -> transition.to().stream())
                .distinct())
        .containsExactlyInAnyOrder(ReferralStatus.values());
    assertThat(Arrays.stream(Transition.values()).map(Transition::event)).doesNotHaveDuplicates();
  }

  private static String document() {
    return """
        # The life of a referral

        Made from the code: `Transition` is the table, `ReferralStatus` the states. A test compares this page with them.

        ## Steps

        `POST /v1/referrals/{id}/transitions` with `transition` and the input of that step; a field that belongs to another step is
        refused. The codes are those of `GET /v1/reasons`. A step that is not possible is a 409 that names those that are.

        | step | from | by | input | to | event | then |
        |---|---|---|---|---|---|---|
        %s

        `introduction` is `{offer?, intervention?, name, bridgePerson: professional | volunteer | none, on}`; `consent` is
        `{given: true, method: spoken | written}`: the consent names the contact point of the person's own municipality, so that the person
        is asked before another one gets to see it. `channel` is `phone`, `email` or `visit`.

        A concern (`kind`) is about a person who has not been asked yet: nothing is kept of that person, `GET .../contact` is 403
        `not-agreed-yet`, and `introduce` is refused, until `record-agreement` brings the person's yes and
        `contact` `{name, phone?, email?, preferredChannel, preferredMoment?, note?}`. A no is `fail` with the reason `person-says-no`.

        A withdrawn consent cancels a referral from every open state. When it was closed before, it stays as it ended: the contact details
        are erased, which the timeline says, and it cannot be reopened. The same happens some time after closing
        (`NABIJ_CONTACT_KEPT_AFTER_CLOSING`). Messages, who was concerned, and the words of a consent are erased with them.

        ## States, and the same in FHIR R4

        | state | `Task.status` | `Task.businessStatus` | contact details | steps |
        |---|---|---|---|---|
        %s
        """
        .formatted(
            lines(Arrays.stream(Transition.values()).map(TransitionsDocumentTest::row)),
            lines(Arrays.stream(ReferralStatus.values()).map(TransitionsDocumentTest::row)));
  }

  private static String row(Transition transition) {
    String input =
        Arrays.stream(Input.values())
            .filter(transition::takes)
            .map(
                one ->
                    "`"
                        + one.field()
                        + (transition.needs(one) ? "`" : "`?")
                        + (transition.codes().containsKey(one)
                            ? " (`" + transition.codes().get(one).member() + "`)"
                            : ""))
            .collect(Collectors.joining(", "));
    return cells(
        "`" + transition.code() + "`",
        codes(transition.from()),
        transition.roles().stream().map(PEOPLE::get).collect(Collectors.joining(", ")),
        input,
        codes(transition.to()),
        "`" + transition.event() + "`",
        transition.then());
  }

  private static String row(ReferralStatus status) {
    return cells(
        "`" + status.code() + "`",
        "`" + status.fhirTaskStatus() + "`",
        status.businessStatus(),
        switch (status) {
          case ACCEPTED, IN_PROGRESS, ON_HOLD -> "can be read";
          case REQUESTED -> "hidden";
          case COMPLETED, FAILED, DECLINED -> "hidden, later erased";
          case CANCELLED -> "erased";
        },
        Arrays.stream(Transition.values())
            .filter(transition -> transition.isPossibleFrom(status))
            .map(transition -> "`" + transition.code() + "`")
            .collect(Collectors.joining(", ")));
  }

  private static String codes(Collection<ReferralStatus> states) {
    return states.stream().map(ReferralStatus::code).collect(Collectors.joining(", "));
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String lines(Stream<String> lines) {
    return lines.collect(Collectors.joining("\n"));
  }
}
