package be.nabij.referral.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What is written to the other side. */
record NewMessage(
    @NotBlank(message = "Write something.")
        @Size(max = 2000, message = "At most 2000 characters are expected.")
        String text) {}
