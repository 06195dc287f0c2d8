package vn.tonghop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.simulator.Letter;

/** The whole line in one JVM on real protocols: from the offices to the ministry's receipt. */
class WholeLineIT {

    private static OutsideWorld world;
    private static Gateway gateway;
    private static DemoDay day;

    @BeforeAll
    static void playTheDay(@TempDir Path data) {
        var clock = new DemoClock(OffsetDateTime.parse("2023-11-20T08:00+07:00").toInstant());
        world = new OutsideWorld(clock);
        var settings = new LinkedHashMap<>(world.settings());
        settings.put("tonghop.data", data.toString());
        settings.put("server.port", "0");
        gateway = Gateway.start(clock, settings);
        day =
                new DemoDay(
                        Sample.all(Path.of("src/test/samples")),
                        world,
                        clock,
                        gateway.bean(JdbcClient.class),
                        gateway.bean(ProducerTemplate.class),
                        line -> {});
        day.play();
    }

    @AfterAll
    static void close() {
        if (gateway != null) {
            gateway.close();
        }
        world.close();
    }

    @Test
    void everySampleReachesTheEndItDeclares() {
        assertThat(day.differences()).isEmpty();
    }

    @Test
    void theTableHasALineForEachDocumentAndFitsTheScreen() {
        assertThat(day.table().lines()).hasSize(3 + 24).allMatch(line -> line.length() <= 160);
        assertThat(day.table()).contains("412/BC-UBND", "mail+ftp", "mail ×2", "Huyện Tháp Mười");
    }

    @Test
    void everyOriginalIsKeptAndNothingIsWaiting() {
        assertThat(count("select count(*) from delivery")).isEqualTo(26);
        assertThat(count("select count(*) from document where stage = 'received'")).isZero();
        assertThat(
                        count(
                                """
                                select count(*) from document d
                                left join original o on o.sha256 = d.sha256
                                where o.sha256 is null"""))
                .isZero();
    }

    @Test
    void theMinistryHoldsEachTotalOnce() {
        var bodies = world.ministry().received();
        assertThat(bodies).extracting(a -> a.key()).doesNotHaveDuplicates();
        assertThat(bodies)
                .anySatisfy(a -> assertThat(a.body()).contains("tthc-ii06a-thang", "2023-11"))
                .anySatisfy(a -> assertThat(a.body()).contains("tuyen-truyen-dvctt-2023"));
    }

    @Test
    void whatDoesNotCountIsInNoTotal() {
        assertThat(
                        count(
                                """
                                select count(*) from contribution c
                                join document d on d.id = c.document_id
                                where d.outcome <> 'accepted'"""))
                .isZero();
    }

    @Test
    void theMailboxIsReadAndNoMailIsDeleted() {
        assertThat(world.mail().unseen()).isZero();
        assertThat(world.mail().held()).isEqualTo(22);
    }

    @Test
    void theSitesFilesLieInDone() {
        assertThat(world.ftp().files("in")).isEmpty();
        assertThat(world.ftp().files("done")).hasSize(1);
        assertThat(world.sftp().files("in")).isEmpty();
        assertThat(world.sftp().files("done")).hasSize(1);
        assertThat(world.folder().files("in")).isEmpty();
        assertThat(world.folder().files("done")).hasSize(1);
    }

    @Test
    void theAnswerToAReportWithAWrongSumSaysWhatToDo() {
        assertThat(world.mail().inboxOf("vanphong@caolanh.dongthap.example.vn"))
                .singleElement()
                .extracting(Letter::text)
                .asString()
                .contains("VAL-014");
    }

    @Test
    void noMachineIsAnswered() {
        for (String address :
                List.of("vanphong@chauthanh.dongthap.example.vn", "MAILER-DAEMON@mx.example.vn")) {
            assertThat(world.mail().inboxOf(address)).isEmpty();
        }
    }

    private static int count(String sql) {
        return gateway.bean(JdbcClient.class).sql(sql).query(Integer.class).single();
    }
}
