package be.nabij.directory.console;

import be.nabij.directory.console.Filled.Fault;
import be.nabij.directory.contactpoint.ContactPointEdit;
import be.nabij.directory.contactpoint.ContactPointKind;
import be.nabij.directory.contactpoint.ContactPointView;
import be.nabij.directory.contactpoint.RoutingView;
import be.nabij.directory.contactpoint.Seen;
import be.nabij.directory.routing.Capacity;
import be.nabij.directory.routing.Channel;
import be.nabij.platform.page.PhoneText;
import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.problem.Problem.FieldError;
import be.nabij.platform.revision.ExpectedRevision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The form of a contact point: from what is known to its fields, and back to an edit. */
final class ContactPointForm {
  private static final String MAIL = "kanaal-mail";
  private static final String WEBHOOK = "kanaal-webhook";
  private static final String KAFKA = "kanaal-kafka";
  private static final int WEBHOOKS = 3;

  /** In the order of the page; numbered fields without their number. */
  private static final List<String> ORDER =
      List.of(
          "soort",
          "naam",
          "telefoon",
          "email",
          "openingsuren",
          "plaats",
          "tot",
          MAIL,
          WEBHOOK,
          KAFKA,
          "bron",
          "nagekeken",
          "verantwoordelijke");

  private static final List<String> COMPARED =
      List.of(
          "soort",
          "naam",
          "telefoon",
          "email",
          "openingsuren",
          "plaats",
          "tot",
          MAIL,
          WEBHOOK + "-1",
          WEBHOOK + "-2",
          WEBHOOK + "-3",
          KAFKA,
          "bron",
          "nagekeken",
          "verantwoordelijke");

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("kind", "soort"),
          Map.entry("name", "naam"),
          Map.entry("phone", "telefoon"),
          Map.entry("email", "email"),
          Map.entry("openingHours", "openingsuren"),
          Map.entry("verifiedAt", "nagekeken"),
          Map.entry("source", "bron"),
          Map.entry("capacity.state", "plaats"),
          Map.entry("capacity.until", "tot"),
          Map.entry("responsible", "verantwoordelijke"));

  private final Filled filled;
  private final List<String> channelFields = new ArrayList<>();
  private final InputErrors errors = new InputErrors();
  private final ContactPointEdit edit;

  ContactPointForm(Filled filled) {
    this.filled = filled;
    this.edit =
        new ContactPointEdit(
            code(ContactPointKind.values(), "soort"),
            filled.text("naam"),
            filled.text("email"),
            filled.text("telefoon"),
            filled.text("openingsuren"),
            day("nagekeken", "verifiedAt"),
            filled.text("bron"),
            channels(),
            new Capacity(code(Capacity.State.values(), "plaats"), day("tot", "capacity.until")),
            filled.text("verantwoordelijke"));
  }

  /** What is published, or an empty form where nobody is known. */
  static Filled of(ContactPointView published, RoutingView routing) {
    if (published.fallback()) {
      return Filled.empty().put("plaats", code(Capacity.State.OPEN));
    }
    return of(
        new ContactPointEdit(
            published.kind(),
            published.name(),
            published.email(),
            published.phone(),
            published.openingHours(),
            published.verifiedAt(),
            published.source(),
            routing.channels(),
            routing.capacity(),
            routing.responsible()));
  }

  static Filled of(ContactPointEdit edit) {
    Capacity capacity = edit.capacity() == null ? Capacity.OPEN : edit.capacity();
    Filled filled =
        Filled.empty()
            .put("soort", code(edit.kind()))
            .put("naam", edit.name())
            .put("telefoon", edit.phone() == null ? null : PhoneText.of(edit.phone()))
            .put("email", edit.email())
            .put("openingsuren", edit.openingHours())
            .put("plaats", code(capacity.state()))
            .put("tot", capacity.until())
            .put("bron", edit.source())
            .put("nagekeken", edit.verifiedAt())
            .put("verantwoordelijke", edit.responsible());
    int webhooks = 0;
    for (Channel channel : edit.channels() == null ? List.<Channel>of() : edit.channels()) {
      switch (channel) {
        case Channel.Inbox inbox -> {}
        case Channel.Email email -> filled.put(MAIL, email.address());
        case Channel.Webhook webhook -> filled.put(WEBHOOK + "-" + ++webhooks, webhook.url());
        case Channel.Kafka kafka -> filled.put(KAFKA, kafka.topic());
      }
    }
    return filled;
  }

  ContactPointEdit edit() {
    return edit;
  }

  /** What could not be read at all. */
  List<FieldError> unreadable() {
    return errors.all();
  }

  /** What the editor had in view when the form was made. */
  Seen seen() {
    String draft = filled.text("ontwerp");
    try {
      return new Seen(
          new ExpectedRevision('"' + filled.value("revisie") + '"'),
          draft == null ? null : Instant.parse(draft));
    } catch (DateTimeParseException e) {
      return new Seen(new ExpectedRevision(""), null);
    }
  }

  List<Fault> faults(List<FieldError> found, ConsoleTexts texts) {
    return texts.faults(found, this::fieldOf, ORDER);
  }

  static List<String> compared() {
    return COMPARED;
  }

  private String fieldOf(String name) {
    if (name.startsWith("channels[")) {
      int position = Integer.parseInt(name.substring(9, name.indexOf(']')));
      return channelFields.get(position);
    }
    return FIELDS.getOrDefault(name, "naam");
  }

  private List<Channel> channels() {
    List<Channel> channels = new ArrayList<>();
    add(channels, MAIL, filled.text(MAIL) == null ? null : new Channel.Email(filled.text(MAIL)));
    for (int number = 1; number <= WEBHOOKS; number++) {
      String field = WEBHOOK + "-" + number;
      add(
          channels,
          field,
          filled.text(field) == null ? null : new Channel.Webhook(filled.text(field)));
    }
    add(channels, KAFKA, filled.text(KAFKA) == null ? null : new Channel.Kafka(filled.text(KAFKA)));
    return channels;
  }

  private void add(List<Channel> channels, String field, Channel channel) {
    if (channel != null) {
      channels.add(channel);
      channelFields.add(field);
    }
  }

  private LocalDate day(String field, String name) {
    String text = filled.text(field);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      errors.add(name, "wrong-format", "A date is expected.");
      return null;
    }
  }

  private <E extends Enum<E>> E code(E[] values, String field) {
    for (E value : values) {
      if (code(value).equals(filled.value(field))) {
        return value;
      }
    }
    return null;
  }

  /** As REST writes it. */
  private static String code(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
