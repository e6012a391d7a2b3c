package be.nabij.directory.contactpoint;

import static io.restassured.RestAssured.given;

import be.nabij.platform.testing.RealComponents;

/** The contact point that tests edit. */
public final class Lier {
  private Lier() {}

  /** As the guide has it, whatever was tried with it before. */
  public static void asInTheGuide() {
    given()
        .auth()
        .oauth2(RealComponents.token("editor-lier"))
        .contentType("application/json")
        .body(
            """
            {"kind": "ocmw", "name": "OCMW Lier", "email": "info-ocmw@lier.be", "phone": "+3238000500",
             "verifiedAt": "2026-11-21"}
            """)
        .put("/v1/contactPoints/12021")
        .then()
        .statusCode(200);
  }
}
