package be.nabij.directory.zone;

import be.nabij.directory.contactpoint.PhoneNumber;
import be.nabij.platform.problem.InputErrors;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a coordinator writes about who coordinates a zone; it replaces what was known. */
@Schema(name = "ZoneCoordinatorEdit")
record CoordinatorEdit(
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "^\\P{Cc}*$", message = "One line of text is expected.")
        @Schema(description = "Of a service or team, never of a person")
        String name,
    @PhoneNumber
        @Size(min = 1, max = 50)
        @Schema(description = "Belgian or international, however it is written")
        String phone,
    @Email(regexp = "[^@]+@[^@]+\\.[^@.]+", message = "An e-mail address is expected.")
        @Size(max = 254)
        String email) {

  /**
   * @throws be.nabij.platform.problem.ProblemException 400 when nobody could be reached
   */
  Coordinator coordinator() {
    if (phone == null && email == null) {
      new InputErrors()
          .add("phone", "required", "A phone number or an e-mail address is expected.")
          .throwIfAny();
    }
    return new Coordinator(
        name.strip(), phone == null ? null : PhoneNumber.Format.e164(phone).orElse(null), email);
  }
}
