package be.nabij.screening.conversation;

import be.nabij.screening.conversation.ConversationHelp.Help;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/** The help with the talk in Dutch, read without starting the service. */
public final class ConversationFile {
  private ConversationFile() {}

  public static Help help() {
    return new ConversationHelp(new ObjectMapper()).in(Locale.of("nl"));
  }
}
