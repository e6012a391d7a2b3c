package be.nabij.directory.eligibility;

import be.nabij.directory.eligibility.Person.Answer;
import be.nabij.platform.language.Translated;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to be allowed to use a service: all that is not null must hold.
 *
 * @param ageFrom from this age on, in years
 * @param ageBelow younger than this, in years
 * @param parent true when it is for parents and future parents
 * @param mutuality only for its own members
 * @param increasedReimbursement only with it (true) or without it (false)
 * @param question what no field of a search tells, so that it is always asked
 */
public record Way(
    Integer ageFrom,
    Integer ageBelow,
    Boolean parent,
    Mutuality mutuality,
    Boolean increasedReimbursement,
    Question question) {

  /** A question to the person, in words. */
  public record Question(String code, String nl, String en) {
    Translated text() {
      return new Translated(nl, en);
    }
  }

  /** What each condition comes to for this person. */
  List<Finding> findings(Person person) {
    List<Finding> findings = new ArrayList<>();
    if (ageFrom != null) {
      findings.add(
          person.age() == null
              ? Finding.unknown("age")
              : Finding.of(person.age() >= ageFrom, "age-from", "too-young", ageFrom));
    }
    if (ageBelow != null) {
      findings.add(
          person.age() == null
              ? Finding.unknown("age")
              : Finding.of(person.age() < ageBelow, "age-below", "too-old", ageBelow));
    }
    if (parent != null) {
      findings.add(
          person.parent() == null
              ? Finding.unknown("parent")
              : Finding.of(person.parent().equals(parent), "parent", "not-a-parent", null));
    }
    if (mutuality != null) {
      findings.add(
          person.mutuality() == null
              ? Finding.unknown("mutuality")
              : Finding.of(
                  person.mutuality() == mutuality, "own-mutuality", "other-mutuality", null));
    }
    if (increasedReimbursement != null) {
      findings.add(
          person.increasedReimbursement() == null
              ? Finding.unknown("increasedReimbursement")
              : Finding.of(
                  person.increasedReimbursement().equals(increasedReimbursement),
                  "reimbursement-status",
                  "other-reimbursement-status",
                  null));
    }
    if (question != null) {
      findings.add(new Finding(Answer.UNKNOWN, question.code(), null, question.text()));
    }
    return findings;
  }

  static Answer all(List<Finding> findings) {
    List<Answer> answers = findings.stream().map(Finding::answer).toList();
    return answers.contains(Answer.NO)
        ? Answer.NO
        : answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.YES;
  }
}
