package be.nabij.directory.routing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way in which a contact point hears of a referral. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "inbox", value = Channel.Inbox.class),
  @JsonSubTypes.Type(name = "email", value = Channel.Email.class),
  @JsonSubTypes.Type(name = "webhook", value = Channel.Webhook.class),
  @JsonSubTypes.Type(name = "kafka", value = Channel.Kafka.class)
})
@Schema(
    name = "Channel",
    description = "`inbox`, `email` {address}, `webhook` {url} or `kafka` {topic}",
    oneOf = {Channel.Inbox.class, Channel.Email.class, Channel.Webhook.class, Channel.Kafka.class},
    discriminatorProperty = "kind",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "inbox", schema = Channel.Inbox.class),
      @DiscriminatorMapping(value = "email", schema = Channel.Email.class),
      @DiscriminatorMapping(value = "webhook", schema = Channel.Webhook.class),
      @DiscriminatorMapping(value = "kafka", schema = Channel.Kafka.class)
    })
public sealed interface Channel {

  /** The case handlers' web console: every contact point has it. */
  @Schema(name = "InboxChannel")
  record Inbox() implements Channel {}

  /** A mail that something is waiting in the inbox. */
  @Schema(name = "EmailChannel")
  record Email(
      @NotBlank
          @jakarta.validation.constraints.Email(
              regexp = "[^@]+@[^@]+\\.[^@.]+",
              message = "An e-mail address is expected.")
          @Size(max = 254)
          @Schema(required = true)
          String address)
      implements Channel {}

  /**
   * A signed call to another system; see {@link be.nabij.platform.webhook.WebhookAddress} for which
   * addresses will do.
   *
   * @param url https
   */
  @Schema(name = "WebhookChannel")
  record Webhook(
      @NotBlank @Size(max = 500) @Schema(required = true, description = "https, on the internet")
          String url)
      implements Channel {}

  /**
   * An own Kafka topic.
   *
   * @param topic {@code nabij.contact-point.<NIS code>}, or that with a suffix after a dot
   */
  @Schema(name = "KafkaChannel")
  record Kafka(
      @NotBlank
          @Size(max = 200)
          @Schema(
              required = true,
              description = "`nabij.contact-point.<nis>`, or that with a suffix after a dot")
          String topic)
      implements Channel {}
}
