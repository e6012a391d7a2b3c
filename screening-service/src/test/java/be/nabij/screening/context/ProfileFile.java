package be.nabij.screening.context;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The profiles, read without starting the service. */
public final class ProfileFile {
  private ProfileFile() {}

  public static Profiles profiles() {
    return new Profiles(new ObjectMapper());
  }
}
