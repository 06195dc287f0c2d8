package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.simulator.PopServer;

/** POP3 servers as they are: UIDLs that come back, that are missing, mails that are not given. */
class PopMailboxIT {

    private PopServer server;
    private Bench bench;

    @BeforeEach
    void start() {
        server = PopServer.start();
        bench = Bench.create().set("POP_PASSWORD", "p");
    }

    @AfterEach
    void stop() {
        bench.close();
        server.close();
    }

    @Test
    void aUidlThatComesBackForAnotherMailHidesNothing() {
        server.add("1", mail("Thứ nhất"));
        run("keep");
        await().untilAsserted(() -> assertThat(subjects()).containsExactly("Thứ nhất"));

        server.remove("1");
        await().untilAsserted(() -> assertThat(bench.count("known_mail")).isZero());
        server.add("1", mail("Thứ nhì!"));

        await().untilAsserted(() -> assertThat(subjects()).containsExactly("Thứ nhất", "Thứ nhì!"));
    }

    @Test
    void aUidlThatMeansAnotherMailWithoutAPauseHidesNothingWhereTheSizeDiffers() {
        server.add("1", mail("Thứ nhất"));
        server.add("2", mail("Thứ hai, dài hơn"));
        run("keep");
        await().untilAsserted(() -> assertThat(bench.count("known_mail")).isEqualTo(2));

        // as servers do whose UIDL is the mail's place in the list
        server.remove("1");
        server.remove("2");
        server.add("1", mail("Thứ hai, dài hơn"));
        server.add("2", mail("Thứ ba"));

        await().untilAsserted(() -> assertThat(subjects()).contains("Thứ ba"));
        assertThat(subjects()).containsExactly("Thứ nhất", "Thứ hai, dài hơn", "Thứ ba");
    }

    @Test
    void aMailIsFetchedOnceAndStays() {
        server.add("a", mail("Thứ nhất"));
        run("keep");
        await().untilAsserted(() -> assertThat(bench.count("known_mail")).isEqualTo(1));
        server.add("b", mail("Thứ hai"));

        await().untilAsserted(() -> assertThat(bench.count("known_mail")).isEqualTo(2));

        assertThat(server.given()).containsExactly("a", "b");
        assertThat(server.held()).isEqualTo(2);
    }

    @Test
    void theSameUidlOfTwoMailsHidesNoneOfThem() {
        server.add("x", mail("Thứ nhất"));
        server.add("x", mail("Thứ hai"));
        run("keep");

        await().untilAsserted(() -> assertThat(subjects()).containsExactly("Thứ nhất", "Thứ hai"));
    }

    @Test
    void twoSourcesOfOneServerDoNotKnowEachOthersMails() {
        server.add("1", mail("Thứ nhất"));
        bench.file(
                "sources/second.yaml",
                text("source.mail.second", "keep", "").replace("username: u", "username: other"));
        run("keep");

        await().untilAsserted(() -> assertThat(bench.count("known_mail")).isEqualTo(2));
        assertThat(bench.count("delivery")).isEqualTo(2);
        assertThat(bench.count("document")).isEqualTo(1);
    }

    @Test
    void withoutUidlsMailsAreNotTakenAgainAndAgainButTheFaultIsSaid() {
        server.withoutUidls().add("", mail("Thứ nhất"));
        bench.file("sources/pop.yaml", text("source.mail.pop", "keep", "")).start();

        var tried =
                bench.part(vn.tonghop.routes.desk.RouteDesk.class)
                        .tryOut("sources/pop.yaml", text("source.mail.pop", "keep", ""));

        assertThat(tried)
                .singleElement()
                .satisfies(r -> assertThat(r.problem()).contains("INT-028"));
        assertThat(bench.count("delivery")).isZero();
    }

    @Test
    void withoutUidlsMailsAreTakenWhereTheyAreDeleted() {
        server.withoutUidls().add("", mail("Thứ nhất"));
        run("delete");

        await().untilAsserted(() -> assertThat(server.held()).isZero());

        assertThat(subjects()).containsExactly("Thứ nhất");
    }

    @Test
    void aMailThatTheServerDoesNotGiveIsParkedAndTheNextIsTaken() {
        server.addWithheld("broken");
        server.add("good", mail("Thứ hai"));
        run("keep");

        await().untilAsserted(() -> assertThat(subjects()).containsExactly("Thứ hai"));
        await().untilAsserted(() -> assertThat(open()).hasSize(1));
        assertThat(open())
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.get("code")).isEqualTo("INT-011");
                            assertThat(p.get("item")).isEqualTo("uidl:broken");
                            assertThat(p.get("source_id")).isEqualTo("source.mail.pop");
                        });

        server.giveWithheld(mail("Thứ nhất"));

        await().untilAsserted(() -> assertThat(open()).isEmpty());
        assertThat(subjects()).containsExactly("Thứ hai", "Thứ nhất");
        assertThat(bench.count("journal where event = 'intake.parked'")).isEqualTo(1);
    }

    @Test
    void whatIsTooLargeIsNotFetchedNorDeletedAndSaidOnce() {
        server.add("large", mail("x".repeat(1_100_000)));
        server.add("good", mail("Thứ hai"));
        bench.file("sources/pop.yaml", text("source.mail.pop", "delete", "maxMegabytes: 1"))
                .start();

        await().untilAsserted(() -> assertThat(server.held()).isEqualTo(1));

        assertThat(server.given()).containsExactly("good");
        assertThat(open())
                .singleElement()
                .satisfies(p -> assertThat(p.get("code")).isEqualTo("INT-001"));
        assertThat(bench.count("journal where event = 'intake.refused'")).isEqualTo(1);
    }

    private void run(String afterTaking) {
        bench.file("sources/pop.yaml", text("source.mail.pop", afterTaking, "")).start();
    }

    private String text(String id, String afterTaking, String more) {
        return """
        - route:
            id: %s
            from:
              uri: kamelet:report-mailbox-source
              parameters:
                host: 127.0.0.1
                security: pop3
                port: %d
                username: u
                password: '{{env:POP_PASSWORD}}'
                every: 200ms
                afterTaking: %s
                %s
              steps:
                - to: direct:intake.receive
        """
                .formatted(id, server.port(), afterTaking, more);
    }

    private static String mail(String subject) {
        return "From: a@example.vn\nDate: Mon, 20 Nov 2023 08:15:00 +0700\nSubject: "
                + subject
                + "\n\n"
                + subject
                + " (invented)\n";
    }

    private List<Object> subjects() {
        return bench.deliveries().stream().map(d -> d.get("subject")).toList();
    }

    private List<Map<String, Object>> open() {
        return bench.jdbc()
                .sql("select * from parked where settled_at is null")
                .query()
                .listOfRows();
    }
}
