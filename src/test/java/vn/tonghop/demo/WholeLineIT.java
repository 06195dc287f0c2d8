package vn.tonghop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
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
import vn.tonghop.simulator.Ministry;

/** The whole line in one JVM on real protocols: from the offices to the ministry's receipt. */
class WholeLineIT {

    private static final List<Sample> SAMPLES = Sample.all(Path.of("src/test/samples"));

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
                        SAMPLES,
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
        assertThat(world.ministry().received())
                .extracting(Ministry.Accepted::key)
                .doesNotHaveDuplicates();
        assertThat(submitted("tthc-ii06a-thang").at("/units/missing"))
                .extracting(u -> u.path("name").asText())
                .containsExactlyInAnyOrder("Huyện Lai Vung", "Huyện Châu Thành");
        assertThat(submitted("tthc-ii06a-thang").at("/units/notAccepted"))
                .extracting(u -> u.at("/unit/name").asText())
                .containsExactly("Huyện Cao Lãnh");
        assertThat(submitted("tthc-ii06a-thang").at("/units/late"))
                .extracting(u -> u.at("/unit/name").asText())
                .containsExactly("Huyện Lấp Vò");
        assertThat(submitted("tuyen-truyen-dvctt-2023").at("/units/reported").asInt()).isEqualTo(6);
    }

    @Test
    void theMinistrysTotalsAreTheSumsOfWhatTheOfficesWrote() {
        for (String id : List.of("dossiers_received", "dossiers_online", "dossiers_resolved")) {
            assertThat(total("tthc-ii06a-thang", id)).isEqualByComparingTo(written("tthc", id));
        }
        for (String id : List.of("dossiers_online", "dossiers_total")) {
            assertThat(total("tuyen-truyen-dvctt-2023", id))
                    .isEqualByComparingTo(written("tuyen", id));
        }
    }

    /** What the ministry holds last for this regime. */
    private static JsonNode submitted(String regime) {
        return world.ministry().received().stream()
                .map(a -> json(a.body()))
                .filter(b -> b.at("/regime/id").asText().equals(regime))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static BigDecimal total(String regime, String indicator) {
        for (JsonNode i : submitted(regime).path("indicators")) {
            if (i.path("id").asText().equals(indicator)) {
                return i.path("value").decimalValue();
            }
        }
        throw new AssertionError("no total of " + indicator);
    }

    /** The sum of the samples' own figures, each sample counted that declares to be part of it. */
    private static BigDecimal written(String regime, String indicator) {
        return SAMPLES.stream()
                .flatMap(s -> s.documents().stream())
                .filter(d -> d.consolidated() != null && d.consolidated().startsWith(regime))
                .map(d -> d.figures().getOrDefault(indicator, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("the ministry holds what is not JSON", e);
        }
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
