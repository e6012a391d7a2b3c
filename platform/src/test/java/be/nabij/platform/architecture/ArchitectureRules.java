package be.nabij.platform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import be.nabij.platform.database.NativeSql;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What holds for the code of every service; each service runs {@link #over} its own classes. */
public final class ArchitectureRules {
  private static final DescribedPredicate<JavaMethod> ENDPOINTS =
      DescribedPredicate.describe(
          "are endpoints",
          method ->
              // An interface with such methods is a REST client, not an endpoint.
              !method.getOwner().isInterface()
                  && method.getAnnotations().stream()
                      .map(JavaAnnotation::getRawType)
                      .anyMatch(annotation -> annotation.isAnnotatedWith(HttpMethod.class)));

  private static final DescribedPredicate<JavaClass> NOW_TAKERS =
      DescribedPredicate.describe(
          "time classes", type -> type.isAssignableTo(java.time.temporal.Temporal.class));

  static final ArchRule every_endpoint_declares_its_access =
      methods()
          .that(ENDPOINTS)
          .should(declareAccess())
          .because("an endpoint that nobody thought about must not be open, nor shut by accident");

  static final ArchRule packages_are_named_after_what_they_are_about =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..dto..",
              "..util..",
              "..utils..",
              "..common..",
              "..impl..",
              "..service..",
              "..model..")
          .because("a slice is found by its concept, not by the kind of its classes");

  static final ArchRule entities_have_no_setters =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Entity.class)
          .should()
          .haveNameMatching("set[A-Z].*")
          .because("verbs change state, and refuse an illegal change");

  static final ArchRule entities_are_never_returned =
      methods()
          .that(ENDPOINTS)
          .should(notReturnEntities())
          .because("what callers see must not change because a table does");

  static final ArchRule resources_have_no_transactions =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(Transactional.class)
          .because("a resource translates; the use case is the transaction");

  static final ArchRule constructors_inject =
      fields()
          .should()
          .notBeAnnotatedWith(Inject.class)
          .because("final fields given by the constructor can be read and tested");

  static final ArchRule time_comes_from_the_clock =
      noClasses()
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "now() without a clock",
                  call ->
                      call.getTarget().getName().equals("now")
                          && NOW_TAKERS.test(call.getTargetOwner())
                          && call.getTarget().getRawParameterTypes().isEmpty()))
          .because("a test must be able to say what time it is");

  static final ArchRule nothing_sleeps_on_its_own =
      noClasses()
          .that()
          .resideOutsideOfPackage("be.nabij.platform..")
          .should()
          .callMethod(Thread.class, "sleep", long.class)
          .because("waiting for a passing fault is the event consumer's work");

  static final ArchRule native_queries_keep_one_plan =
      noClasses()
          .that()
          .areNotAssignableTo(NativeSql.class)
          .should()
          .callMethodWhere(
              DescribedPredicate.describe(
                  "createNativeQuery with a type of result",
                  call ->
                      call.getTarget().getName().equals("createNativeQuery")
                          && call.getTarget().getRawParameterTypes().size() > 1))
          .because("every call of some of them leaves a plan that is never used again");

  private ArchitectureRules() {}

  /**
   * A test for each rule, over the classes of a package that are no tests.
   *
   * @throws IllegalArgumentException when there are no such classes
   */
  public static Stream<DynamicTest> over(String packageName) {
    JavaClasses classes = classesOf(packageName);
    return Stream.of(
            every_endpoint_declares_its_access,
            packages_are_named_after_what_they_are_about,
            entities_have_no_setters,
            entities_are_never_returned,
            resources_have_no_transactions,
            constructors_inject,
            time_comes_from_the_clock,
            native_queries_keep_one_plan,
            nothing_sleeps_on_its_own)
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getDescription(), () -> rule.allowEmptyShould(true).check(classes)));
  }

  /** The classes of a package that are no tests. */
  public static JavaClasses classesOf(String packageName) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(packageName);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("There are no classes in " + packageName);
    }
    return classes;
  }

  private static ArchCondition<JavaMethod> declareAccess() {
    return new ArchCondition<>("declare @RolesAllowed, @PermitAll or @DenyAll") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean declared =
            List.of(RolesAllowed.class, PermitAll.class, DenyAll.class).stream()
                .anyMatch(
                    access ->
                        method.isAnnotatedWith(access)
                            || method.getOwner().isAnnotatedWith(access));
        events.add(new SimpleConditionEvent(method, declared, method.getFullName()));
      }
    };
  }

  private static ArchCondition<JavaMethod> notReturnEntities() {
    return new ArchCondition<>("not return entities") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean clean =
            method.getReturnType().getAllInvolvedRawTypes().stream()
                .noneMatch(type -> type.isAnnotatedWith(Entity.class));
        events.add(new SimpleConditionEvent(method, clean, method.getFullName()));
      }
    };
  }
}
