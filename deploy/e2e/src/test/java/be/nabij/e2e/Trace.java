package be.nabij.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sign of something written down, in one of the forms in which it could have been.
 *
 * @param of what it is a sign of
 * @param bytes what to look for: one character per byte, lower case
 */
record Trace(String of, String bytes) {

  /** Every sign of who somebody is. */
  static Stream<Trace> ofPerson(Person person) {
    String national = "0" + person.phone().substring("+32".length());
    return Stream.of(person.name(), person.phone().substring(1), national, person.email())
        .flatMap(Trace::inEveryForm);
  }

  /** As it is, escaped for JSON, SQL or a URL, as hexadecimal digits, in the middle of base64. */
  static Stream<Trace> inEveryForm(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    Stream<String> plain =
        Stream.of(
            text,
            text.replace("\"", "\\\""),
            asciiJson(text),
            text.replace("'", "''"),
            URLEncoder.encode(text, StandardCharsets.UTF_8),
            HexFormat.of().formatHex(utf8));
    Stream<String> base64 = IntStream.range(0, 3).mapToObj(start -> base64From(start, utf8));
    return Stream.concat(plain, base64)
        .distinct()
        .map(form -> new Trace(text, searchable(form.getBytes(StandardCharsets.UTF_8))));
  }

  /** Bytes as they are compared: whether in upper or in lower case makes no difference. */
  static String searchable(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  private static String asciiJson(String text) {
    StringBuilder json = new StringBuilder();
    text.replace("\"", "\\\"")
        .chars()
        .forEach(
            c -> json.append(c < 128 ? String.valueOf((char) c) : String.format("\\u%04x", c)));
    return json.toString();
  }

  /** The part of any base64 of the bytes, among others, that is the same wherever they start. */
  private static String base64From(int start, byte[] bytes) {
    int whole = (bytes.length - start) / 3 * 3;
    return Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, start, start + whole));
  }
}
