package be.nabij.referral.message;

import be.nabij.platform.encryption.Vault;
import be.nabij.referral.personaldata.PersonalData;
import be.nabij.referral.referral.Side;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What referrer and contact point wrote to each other. */
@ApplicationScoped
class MessageData implements PersonalData {
  private final Messages messages;
  private final Vault vault;

  MessageData(Messages messages, Vault vault) {
    this.messages = messages;
    this.vault = vault;
  }

  @Override
  public String kind() {
    return "messages";
  }

  @Override
  public String inDutch() {
    return "Berichten";
  }

  @Override
  public Set<String> tables() {
    return Set.of("message");
  }

  @Override
  public long erase(UUID referral) {
    return messages.delete("referralId", referral);
  }

  @Override
  public Object export(UUID referral) {
    List<Held> held =
        messages.newestFirst(referral).stream()
            .map(message -> new Held(message.sentAt(), message.sender(), message.text(vault)))
            .toList();
    return held.isEmpty() ? null : held;
  }

  private record Held(Instant at, Side from, String text) {}
}
