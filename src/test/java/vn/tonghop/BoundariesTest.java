package vn.tonghop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.stream.Stream;

/** The rooms and who may know whom: {@code docs/architecture.md} in executable form. */
@AnalyzeClasses(packages = "vn.tonghop", importOptions = DoNotIncludeTests.class)
class BoundariesTest {

    @ArchTest static final ArchRule theReportKnowsNobody = room("report").mayUse();

    @ArchTest static final ArchRule configurationKnowsNobody = room("config").mayUse("message");

    @ArchTest
    static final ArchRule unitsKnowOnlyTheStore = room("unit").mayUse("store", "config", "message");

    @ArchTest
    static final ArchRule theCatalogueKnowsReportsAndUnits =
            room("catalogue").mayUse("report", "unit", "config", "message");

    @ArchTest static final ArchRule theVaultKnowsNobody = room("vault").mayUse("store", "message");

    @ArchTest
    static final ArchRule workingDaysKnowNoRoom = room("workday").mayUse("config", "message");

    @ArchTest static final ArchRule theWireKnowsNoRoom = room("wire").mayUse("message");

    @ArchTest static final ArchRule theMailWalkKnowsNobody = room("mime").mayUse("message");

    @ArchTest
    static final ArchRule readingKnowsOnlyBytes =
            room("reading").mayUse("report", "mime", "message");

    @ArchTest
    static final ArchRule normalisationKnowsWhatWasRead =
            room("normalisation").mayUse("report", "unit", "catalogue", "reading", "message");

    @ArchTest
    static final ArchRule validationJudgesReports =
            room("validation").mayUse("report", "unit", "catalogue", "message");

    @ArchTest
    static final ArchRule intakeKeepsAndRegisters =
            room("intake")
                    .mayUse(
                            "vault",
                            "journal",
                            "catalogue",
                            "mime",
                            "store",
                            "message",
                            "routes",
                            "wire");

    @ArchTest
    static final ArchRule consolidationCountsReports =
            room("consolidation")
                    .mayUse("report", "unit", "catalogue", "journal", "store", "message");

    @ArchTest
    static final ArchRule submissionSendsWhatWasFrozen =
            room("submission").mayUse("consolidation", "journal", "store", "wire", "message");

    @ArchTest
    static final ArchRule repliesSpeakOfReports =
            room("reply").mayUse("report", "catalogue", "unit", "journal", "store", "message");

    @ArchTest
    static final ArchRule routesKnowNoRoomOfTheLine =
            room("routes").mayUse("journal", "store", "config", "message", "workday");

    @ArchTest
    static final ArchRule theWordsOfTheRoutesKnowNoneOfTheirRooms =
            noClasses()
                    .that()
                    .resideInAPackage("vn.tonghop.routes")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("vn.tonghop.routes.*..");

    @ArchTest static final ArchRule routeFilesAreTextOnly = within("file").mayUse();

    @ArchTest static final ArchRule placesKnowNoFile = within("place").mayUse();

    @ArchTest static final ArchRule blocksAreFiles = within("block").mayUse("file");

    @ArchTest
    static final ArchRule checksKnowWhatFilesMean =
            within("check").mayUse("file", "place", "block", "schedule");

    @ArchTest
    static final ArchRule checksRunWithoutCamel =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "vn.tonghop.routes.file..",
                            "vn.tonghop.routes.place..",
                            "vn.tonghop.routes.block..",
                            "vn.tonghop.routes.check..",
                            "vn.tonghop.routes.version..",
                            "vn.tonghop.routes.desk..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule whatRunsKnowsNoFolderAndNoVersion =
            within("live").mayUse("file", "place", "block", "check", "schedule", "health");

    @ArchTest static final ArchRule versionsAreOfFiles = within("version").mayUse("file");

    @ArchTest
    static final ArchRule theDeployerKnowsAllButTheDesk =
            within("deploy")
                    .mayUse(
                            "file",
                            "place",
                            "block",
                            "check",
                            "live",
                            "version",
                            "schedule",
                            "health");

    @ArchTest static final ArchRule ownersKnowNoRoute = within("owner").mayUse();

    @ArchTest static final ArchRule schedulesKnowNoRoute = within("schedule").mayUse();

    @ArchTest static final ArchRule healthKnowsTheOwners = within("health").mayUse("owner");

    @ArchTest static final ArchRule silenceKnowsHealth = within("silence").mayUse("health");

    @ArchTest
    static final ArchRule theRoomsOfTheRoutesFormNoCircle =
            SlicesRuleDefinition.slices()
                    .matching("vn.tonghop.routes.(*)..")
                    .should()
                    .beFreeOfCycles();

    @ArchTest static final ArchRule theJournalKnowsOnlyTheStore = room("journal").mayUse("store");

    @ArchTest
    static final ArchRule camelStaysAtTheEdges =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "vn.tonghop.*.camel..", "vn.tonghop.routes..", "vn.tonghop.pipeline..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.camel..");

    @ArchTest
    static final ArchRule domainCodeRunsWithoutSpring =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "vn.tonghop.report..",
                            "vn.tonghop.mime..",
                            "vn.tonghop.normalisation..",
                            "vn.tonghop.validation..",
                            "vn.tonghop.message..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule facesAreUsedByNobody =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("vn.tonghop.web..", "vn.tonghop.cli..", "vn.tonghop")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("vn.tonghop.web..", "vn.tonghop.cli..");

    @ArchTest
    static final ArchRule roomsFormNoCircle =
            SlicesRuleDefinition.slices().matching("vn.tonghop.(*)..").should().beFreeOfCycles();

    private static Room room(String name) {
        return new Room(name);
    }

    /** A room within {@code routes}; the words of the routes are known to all of them. */
    private static WithinRoutes within(String name) {
        return new WithinRoutes(name);
    }

    private record WithinRoutes(String name) {

        ArchRule mayUse(String... rooms) {
            var allowed =
                    Stream.concat(Stream.of(name), Stream.of(rooms))
                            .map(r -> "vn.tonghop.routes." + r + "..")
                            .toArray(String[]::new);
            return noClasses()
                    .that()
                    .resideInAPackage("vn.tonghop.routes." + name + "..")
                    .should()
                    .dependOnClassesThat(
                            JavaClass.Predicates.resideInAPackage("vn.tonghop.routes.*..")
                                    .and(
                                            DescribedPredicate.not(
                                                    JavaClass.Predicates.resideInAnyPackage(
                                                            allowed))))
                    .as("routes." + name + " uses only " + String.join(", ", rooms));
        }
    }

    private record Room(String name) {

        /** This room depends on no other room than these. */
        ArchRule mayUse(String... rooms) {
            var allowed =
                    Arrays.stream(rooms).map(r -> "vn.tonghop." + r + "..").toArray(String[]::new);
            return classes()
                    .that()
                    .resideInAPackage("vn.tonghop." + name + "..")
                    .should()
                    .onlyDependOnClassesThat(
                            DescribedPredicate.not(
                                            JavaClass.Predicates.resideInAPackage("vn.tonghop.."))
                                    .or(
                                            JavaClass.Predicates.resideInAPackage(
                                                    "vn.tonghop." + name + ".."))
                                    .or(JavaClass.Predicates.resideInAnyPackage(allowed)))
                    .as("room " + name + " uses only " + String.join(", ", rooms));
        }
    }
}
