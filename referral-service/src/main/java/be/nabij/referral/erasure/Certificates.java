package be.nabij.referral.erasure;

import be.nabij.platform.datafile.DataFile;
import be.nabij.referral.erasure.Certificate.Part;
import be.nabij.referral.erasure.Certificate.Topic;
import be.nabij.referral.personaldata.PersonalData;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the certificate of an erasure, once: what was told stays as it was told. */
@Startup
@ApplicationScoped
class Certificates {
  private final List<PersonalData> held;
  private final ObjectMapper mapper;
  private final Words words;

  Certificates(@All List<PersonalData> held, ObjectMapper mapper) {
    this.held = held;
    // A JSON object has no order; the checksum needs one.
    this.mapper = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    this.words =
        DataFile.read(
            "erasure/certificate.json", "erasure/certificate.schema.json", Words.class, mapper);
  }

  /** The certificate as JSON: the fields of each object in the order of their names, no spaces. */
  String of(Erasure erasure, Instant now) {
    Certificate certificate =
        new Certificate(
            erasure.id(),
            erasure.referralId(),
            erasure.screeningId(),
            erasure.municipality(),
            erasure.receivedAt(),
            erasure.closedAt(),
            erasure.cause(),
            erasure.orderedBy(),
            erasure.orderedAt(),
            now,
            erasure.parts().stream()
                .map(part -> new Part(part.service(), part.doneAt(), part.erased()))
                .toList(),
            Stream.concat(
                    words.kept().stream(),
                    held.stream().map(PersonalData::kept).flatMap(Optional::stream))
                .toList(),
            words.topics());
    try {
      return mapper.writeValueAsString(mapper.convertValue(certificate, Map.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The certificate could not be written", e);
    }
  }

  Certificate read(String json) {
    try {
      return mapper.readValue(json, Certificate.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The certificate could not be read", e);
    }
  }

  /** What a table of another service holds, in Dutch; its name when the file does not know it. */
  String name(String table) {
    return words.names().getOrDefault(table, table);
  }

  /** In hexadecimal digits. */
  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param names what stands in tables that no slice of this service speaks for
   * @param kept what stays of everybody, and why
   */
  record Words(Map<String, String> names, List<String> kept, List<Topic> topics) {}
}
