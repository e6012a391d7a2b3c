package be.nabij.directory.eligibility;

import be.nabij.directory.eligibility.Assessment.Ask;
import be.nabij.directory.eligibility.Assessment.Reason;
import be.nabij.directory.eligibility.Assessment.Verdict;
import be.nabij.directory.eligibility.Person.Answer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds the terms of a service against what is known about a person. What is not known is neither a
 * yes nor a no: the assessment then says which question decides.
 */
public final class Assessor {
  private static final String ANONYMITY_RULE = "DR-09";
  private static final String USE = "use";
  private static final String COST = "cost";

  private final Person person;
  private final Terms terms;
  private final Set<Reason> favours = new LinkedHashSet<>();
  private final Set<Reason> obstacles = new LinkedHashSet<>();
  private final Set<Ask> asks = new LinkedHashSet<>();

  private Assessor(Person person, Terms terms) {
    this.person = person;
    this.terms = terms;
  }

  /** May this person use a service on these terms? */
  public static Assessment assess(Person person, Terms terms) {
    return new Assessor(person, terms).assessment();
  }

  private Assessment assessment() {
    residence();
    ways();
    anonymity();
    language();
    if (!obstacles.isEmpty()) {
      return new Assessment(Verdict.NO, List.copyOf(obstacles), List.of(), List.of());
    }
    List<Cost> costs = costs();
    boolean open = asks.stream().anyMatch(ask -> ask.decides().equals(USE));
    return new Assessment(
        open ? Verdict.ASK : Verdict.YES, List.copyOf(favours), List.copyOf(asks), costs);
  }

  private void residence() {
    if (terms.areas().isEmpty() || Area.coverTheDirectory(terms.areas())) {
      return;
    }
    switch (person.livesIn(terms.areas())) {
      case YES -> favours.add(new Reason("lives-there", null, null));
      case NO -> obstacles.add(new Reason("lives-elsewhere", null, null));
      case UNKNOWN -> asks.add(new Ask("municipality", USE, null, null));
    }
  }

  private void ways() {
    String rule = terms.eligibility().rule();
    List<Way> ways = terms.eligibility().ways();
    if (ways.isEmpty()) {
      favours.add(new Reason("open-to-all", rule, null));
      return;
    }
    List<List<Finding>> findings = ways.stream().map(way -> way.findings(person)).toList();
    List<Answer> answers = findings.stream().map(Way::all).toList();
    if (answers.contains(Answer.YES)) {
      with(Answer.YES, findings).forEach(finding -> favours.add(reason(finding, rule)));
    } else if (answers.contains(Answer.UNKNOWN)) {
      for (Finding finding : with(Answer.UNKNOWN, findings)) {
        if (finding.answer() == Answer.UNKNOWN) {
          asks.add(new Ask(finding.code(), USE, rule, finding.question()));
        } else {
          favours.add(reason(finding, rule));
        }
      }
    } else {
      with(Answer.NO, findings).stream()
          .filter(finding -> finding.answer() == Answer.NO)
          .forEach(finding -> obstacles.add(reason(finding, rule)));
    }
  }

  /** The findings of the ways that come to this answer. */
  private static List<Finding> with(Answer answer, List<List<Finding>> findings) {
    return findings.stream().filter(way -> Way.all(way) == answer).flatMap(List::stream).toList();
  }

  private static Reason reason(Finding finding, String rule) {
    return new Reason(finding.code(), rule, finding.value());
  }

  private void anonymity() {
    boolean wanted = Boolean.TRUE.equals(person.anonymous());
    switch (terms.anonymous()) {
      case POSSIBLE -> favours.add(new Reason("anonymous", ANONYMITY_RULE, null));
      case NOT_OFFERED -> {
        if (wanted) {
          obstacles.add(new Reason("not-anonymous", ANONYMITY_RULE, null));
        }
      }
      case NOT_RELEVANT -> {}
    }
  }

  private void language() {
    if (person.language() == null) {
      return;
    }
    if (terms.languages().isEmpty()) {
      asks.add(new Ask("language", USE, null, null));
    } else if (terms.languages().contains(person.language())) {
      favours.add(new Reason("language", null, null));
    } else {
      obstacles.add(new Reason("other-language", null, null));
    }
  }

  /** Those of this person; all that may be, when it depends on what is not known. */
  private List<Cost> costs() {
    Boolean reimbursed = person.increasedReimbursement();
    List<Cost> costs = new ArrayList<>();
    for (Cost cost : terms.costs()) {
      Boolean only = cost.increasedReimbursement();
      if (only != null && reimbursed == null) {
        asks.add(new Ask("increasedReimbursement", COST, cost.rule(), null));
      }
      if (only == null || reimbursed == null || only.equals(reimbursed)) {
        costs.add(cost);
        if (cost.amount() != null) {
          favours.add(new Reason(cost.free() ? "free" : "cost", cost.rule(), cost.amount()));
        }
      }
    }
    return costs;
  }
}
