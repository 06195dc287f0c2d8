package vn.tonghop.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.tonghop.simulator.DossierPortal;

/** The gateway is killed with SIGKILL between two pages of a portal's dossiers. */
class DossierCrashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int DOSSIERS = 120;
    private static final int PAGE = 10;

    @TempDir Path folder;

    private final DossierPortal portal = DossierPortal.start();
    private Child gateway;

    @AfterEach
    void stop() {
        gateway.close();
        portal.close();
    }

    @Test
    void killedInTheMiddleItGoesOnFromItsLastCommitAndCountsEveryDossierOnce() throws Exception {
        Path routes = folder.resolve("routes");
        FileSystemUtils.copyRecursively(Path.of("routes/kamelets"), routes.resolve("kamelets"));
        Files.createDirectories(routes.resolve("sources"));
        Files.writeString(routes.resolve("sources/dossiers.yaml"), source());
        for (int i = 1; i <= DOSSIERS; i++) {
            portal.put(dossier(i));
        }
        Path data = folder.resolve("data");
        var database = new ChildDatabase(data);
        int kill = 8;
        portal.twist(
                (question, answer) -> {
                    if (question == kill) {
                        gateway.kill();
                    }
                    return answer;
                });
        startAgain(data, routes);
        await().atMost(PATIENCE).until(() -> !gateway.isAlive());
        assertThat(database.number("select dossiers from dossier_reading"))
                .as("kept before the kill")
                .isBetween((long) PAGE, (kill - 1L) * PAGE);

        startAgain(data, routes);

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> database.number(JUDGED.formatted("count(distinct d.id)")) == 3);
        assertThat(database.number(JUDGED.formatted("sum((i->>'value')::numeric)::bigint")))
                .isEqualTo(DOSSIERS);
        assertThat(database.number("select count(*) from delivery")).isEqualTo(3);
        assertThat(portal.asked()).as("pages").isLessThan(kill + DOSSIERS / PAGE);
    }

    private static final String JUDGED =
            "select %s from document d, jsonb_array_elements(d.report::jsonb->'indicators') i"
                    + " where d.stage = 'judged' and i->>'id' = 'dossiers_received'";

    private void startAgain(Path data, Path routes) throws Exception {
        gateway =
                Child.start(
                        data,
                        Map.of(
                                "TONGHOP_ROUTES", routes.toString(),
                                "DOSSIERS_PASSWORD", portal.password()));
        new ChildDatabase(data).awaitMigrations(gateway);
    }

    private String source() {
        return """
               - route:
                   id: source.dossiers.crash
                   from:
                     uri: kamelet:portal-dossiers-source
                     parameters:
                       url: "%s"
                       username: "%s"
                       password: "{{env:DOSSIERS_PASSWORD}}"
                       regime: tthc-ii06a-thang
                       pageSize: %d
                       commitPages: 2
                       every: 1s
                     steps:
                       - to: direct:intake.receive
               """
                .formatted(portal.url(), portal.username(), PAGE);
    }

    /** Invented; all received in the month that the regime asks for. */
    private static Map<String, String> dossier(int number) {
        return Map.of(
                "MaHoSo", "000.00.01.H20-231015-%04d".formatted(number),
                "TenTTHC", "Thủ tục (invented)",
                "DonViXuLy", "H20." + (1 + number % 3),
                "KenhThucHien", "2",
                "NgayTiepNhan", "2023-10-%02d 08:00:00".formatted(16 + number % 10),
                "NgayHenTra", "2023-11-01",
                "NgayKetThucXuLy", "2023-10-30 09:00:00");
    }
}
