package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tonghop.simulator.Portal;

/** The service portal, over HTTP, into the database. */
class PortalSourceIT {

    private Portal portal;
    private Bench bench;

    @BeforeEach
    void start() {
        portal = Portal.start();
        bench =
                Bench.create()
                        .shipped("sources/portal.yaml")
                        .set("BAOCAO_PORTAL_URL", portal.url())
                        .set("BAOCAO_PORTAL_USERNAME", portal.username())
                        .set("BAOCAO_PORTAL_PASSWORD", portal.password())
                        .set("BAOCAO_PORTAL_EVERY", "200ms");
    }

    @AfterEach
    void stop() {
        bench.close();
        portal.close();
    }

    @Test
    void anItemIsKeptAsItStandsAndItsFileIsTheDocument() {
        String id = post("caolanh", "báo cáo.txt", "nội dung (invented)");
        bench.start();

        await().untilAsserted(() -> assertThat(cursor()).isEqualTo(id));

        assertThat(bench.deliveries())
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.get("channel")).isEqualTo("portal");
                            assertThat(d.get("external_key")).isEqualTo(id);
                            assertThat(d.get("sender")).isEqualTo("portal:caolanh");
                            assertThat(d.get("sender_unit")).isEqualTo("866");
                            assertThat(new String(bench.original(d.get("original_sha256"))))
                                    .startsWith("{\"MaBaoCao\":\"" + id + "\"")
                                    .endsWith("}");
                        });
        assertThat(bench.documents())
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.get("file_name")).isEqualTo("báo cáo.txt");
                            assertThat(bench.original(d.get("sha256")))
                                    .isEqualTo(Bench.bytes("nội dung (invented)"));
                        });
    }

    @Test
    void manyPagesAreReadToTheirEndAndNothingTwice() {
        for (int i = 1; i <= 45; i++) {
            post("caolanh", "report-" + i + ".txt", "invented " + i);
        }
        bench.start();
        await().untilAsserted(() -> assertThat(cursor()).isEqualTo("BC000045"));
        String last = post("caolanh", "report-46.txt", "invented 46");
        await().untilAsserted(() -> assertThat(cursor()).isEqualTo(last));

        assertThat(bench.count("delivery")).isEqualTo(46);
    }

    @Test
    void theCursorMovesOnlyAfterTheCommit() {
        bench.start();
        bench.vault().full(true);
        post("caolanh", "a.txt", "a");
        post("caolanh", "b.txt", "b");

        await().during(java.time.Duration.ofSeconds(1))
                .atMost(java.time.Duration.ofSeconds(3))
                .until(() -> cursor().isEmpty());
        bench.vault().full(false);

        await().untilAsserted(() -> assertThat(cursor()).isEqualTo("BC000002"));
        assertThat(bench.count("delivery")).isEqualTo(2);
    }

    @Test
    void anErrorCodeInAnAnswer200IsAnErrorAndAskedAgainLater() {
        portal.refuse(3, "99", "Hệ thống đang bảo trì");
        post("caolanh", "a.txt", "a");
        bench.start();

        await().untilAsserted(() -> assertThat(portal.refusals()).hasSize(3));
        await().untilAsserted(() -> assertThat(cursor()).isEqualTo("BC000001"));
        assertThat(bench.count("delivery")).isEqualTo(1);
    }

    @Test
    void anEndedSessionIsBegunAgain() {
        post("caolanh", "a.txt", "a");
        bench.start();
        await().untilAsserted(() -> assertThat(cursor()).isEqualTo("BC000001"));
        portal.expireSessions();
        post("caolanh", "b.txt", "b");

        await().untilAsserted(() -> assertThat(cursor()).isEqualTo("BC000002"));
    }

    @Test
    void theSameBytesTwiceAreOneDocumentWithTwoDeliveries() {
        post("caolanh", "first.txt", "the same (invented)");
        bench.start();
        await().untilAsserted(() -> assertThat(cursor()).isEqualTo("BC000001"));
        post("caolanh", "again.txt", "the same (invented)");

        await().untilAsserted(() -> assertThat(cursor()).isEqualTo("BC000002"));

        assertThat(bench.count("delivery")).isEqualTo(2);
        assertThat(bench.count("document")).isEqualTo(1);
        assertThat(bench.count("delivery_part")).isEqualTo(2);
    }

    /** Once from the portal itself, once from a careless step of the administrator's file. */
    @Test
    void noHeaderThatSteersIsLeftWhateverThePortalAnswers() {
        portal.answerWithHeader("CamelHttpUri", "http://attacker.invalid/");
        bench.set("tonghop.routes.allow-code", "true")
                .file(
                        "sources/portal.yaml",
                        """
                        - route:
                            id: source.portal.reports
                            from:
                              uri: kamelet:report-portal-source
                              parameters:
                                url: "{{env:BAOCAO_PORTAL_URL}}"
                                username: "{{env:BAOCAO_PORTAL_USERNAME}}"
                                password: "{{env:BAOCAO_PORTAL_PASSWORD}}"
                                every: 200ms
                              steps:
                                - setHeader:
                                    name: CamelFileName
                                    constant: ../../etc/passwd
                                - to: direct:intake.receive
                        """)
                .start();
        var spy = Spy.on(bench.camel());
        String id = post("caolanh", "CamelHttpUri=attacker.invalid.txt", "invented");

        await().untilAsserted(() -> assertThat(cursor()).isEqualTo(id));

        await().untilAsserted(() -> assertThat(spy.seen()).isPositive());
        assertThat(spy.headers()).isEmpty();
    }

    private String post(String office, String name, String text) {
        return portal.post(office, "Thành phố Cao Lãnh", name, Bench.bytes(text));
    }

    private String cursor() {
        return bench
                .jdbc()
                .sql("select cursor from source_cursor where source_id = 'source.portal.reports'")
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .map(Map::values)
                .map(v -> String.valueOf(v.iterator().next()))
                .orElse("");
    }
}
