package be.nabij.referral.message;

import be.nabij.referral.referral.Side;
import java.time.Instant;
import java.util.UUID;

/**
 * @param author who of the contact point wrote it; only for the contact point itself
 * @param readAt when somebody of the other side read it, absent while nobody did
 */
public record MessageView(
    UUID id, Side from, String author, String text, Instant sentAt, Instant readAt) {
  static MessageView of(Message message, String text, Side reader) {
    boolean colleagues = message.sender() == Side.CONTACT_POINT && reader == Side.CONTACT_POINT;
    return new MessageView(
        message.id(),
        message.sender(),
        colleagues ? message.author() : null,
        text,
        message.sentAt(),
        message.readAt());
  }
}
