package be.nabij.directory.routing;

import be.nabij.platform.problem.InputErrors;
import be.nabij.platform.webhook.WebhookAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which channels a contact point may have together. */
@ApplicationScoped
public class Channels {
  private static final int MOST_WEBHOOKS = 3;

  private final WebhookAddress webhookAddress;

  Channels(@ConfigProperty(name = "nabij.webhooks.private") boolean privateAllowed) {
    this.webhookAddress = new WebhookAddress(privateAllowed);
  }

  /** The inbox, which is always there, and the others in their order. */
  public static List<Channel> withInbox(List<Channel> channels) {
    Channel inbox = new Channel.Inbox();
    Stream<Channel> others = channels == null ? Stream.empty() : channels.stream();
    return Stream.concat(Stream.of(inbox), others).distinct().toList();
  }

  /**
   * Holds channels against each other and against the municipality: at most three webhooks and one
   * of each other kind, and no other municipality's topic.
   *
   * @param channels null for none
   * @param errors gets each fault, named {@code channels[0].url} and so on
   */
  public void check(List<Channel> channels, String nisCode, InputErrors errors) {
    if (channels == null) {
      return;
    }
    String ownTopic = "nabij.contact-point." + nisCode;
    Map<Class<?>, Integer> seen = new HashMap<>();
    for (int position = 0; position < channels.size(); position++) {
      Channel channel = channels.get(position);
      String field = "channels[" + position + "]";
      int most = channel instanceof Channel.Webhook ? MOST_WEBHOOKS : 1;
      if (seen.merge(channel.getClass(), 1, Integer::sum) > most) {
        errors.add(field, "not-allowed", "At most " + most + " of this kind are expected.");
      }
      switch (channel) {
        case Channel.Inbox inbox -> {}
        case Channel.Email email -> {}
        case Channel.Webhook webhook ->
            webhookAddress
                .fault(webhook.url())
                .ifPresent(fault -> errors.add(field + ".url", "not-allowed", fault));
        case Channel.Kafka kafka -> {
          if (!kafka.topic().matches("\\Q" + ownTopic + "\\E(\\.[a-z0-9-]+)*")) {
            errors.add(
                field + ".topic",
                "not-allowed",
                ownTopic + ", or that with a suffix after a dot, is expected.");
          }
        }
      }
    }
  }
}
