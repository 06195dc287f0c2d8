package vn.tonghop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.catalogue.FormLayout;
import vn.tonghop.catalogue.LayoutFile;

/** A form of unknown layout waits for a person, and is read again once; figures are invented. */
class RereadingIT {

    private static final String FORM =
            """
            Biểu số II.06a/VPCP/KSTT;;;;;;;;;;;;
            Đơn vị báo cáo: UBND huyện Tháp Mười, tỉnh Đồng Tháp;;;;;;;;;;;;
            Kỳ báo cáo: Tháng 11/2023 (Từ ngày 15/10/2023 đến ngày 14/11/2023);;;;;;;;;;;;
            Stt;Tên ngành;TN C;TN TT;TN BC;TN KT;DX C;DX sớm;DX đúng;DX trễ;CX C;CX còn hạn;CX trễ
            1;Hộ tịch;%d;60;30;10;90;50;38;2;10;9;1
            2;Đất đai;20;10;8;2;15;5;10;0;5;5;0
            ;Tổng cộng;120;70;38;12;105;55;48;2;15;14;1
            """;

    private static final String OFFICE = "872";

    @TempDir Path config;
    private RegisterBench bench;
    private JdbcClient jdbc;

    @BeforeEach
    void register() {
        bench = new RegisterBench(config);
        jdbc = bench.jdbc;
    }

    @Test
    void oneProposalForAllDocumentsOfALayoutAndNothingIsReadBeforeItIsConfirmed() throws Exception {
        arrives(1, 100);
        arrives(2, 101);

        bench.understanding("node-1").work();
        bench.rereading("node-1").work();

        assertThat(bench.documents()).allMatch(d -> d.contains("judged review"));
        assertThat(bench.findings(1)).contains("NORM-045");
        assertThat(layouts()).hasSize(1);
        assertThat(waiting()).containsExactly(1L, 2L);
    }

    @Test
    void onceConfirmedTheDocumentIsReadAgainInItsPlace() throws Exception {
        arrives(1, 100);
        bench.understanding("node-1").work();
        assertThat(bench.documents()).containsExactly("1 judged review r1");

        confirm();
        bench.rereading("node-1").work();
        bench.rereading("node-1").work();

        assertThat(bench.documents()).containsExactly("1 judged accepted r1");
        assertThat(bench.findings(1)).doesNotContain("NORM-045");
        assertThat(waiting()).isEmpty();
        assertThat(events(1))
                .containsSubsequence("document.judged", "document.reread", "document.judged");
        assertThat(events(1).stream().filter("document.reread"::equals)).hasSize(1);
    }

    @Test
    void twoNodesReadItAgainOnce() throws Exception {
        for (int id = 1; id <= 6; id++) {
            arrives(id, 100 + id);
        }
        bench.understanding("node-1").work();
        confirm();

        var start = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        for (var node : List.of("node-a", "node-b")) {
            var rereading = bench.rereading(node);
            threads.submit(
                    () -> {
                        start.await();
                        rereading.work();
                        return null;
                    });
        }
        start.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        for (int id = 1; id <= 6; id++) {
            assertThat(events(id).stream().filter("document.reread"::equals))
                    .as("document " + id)
                    .hasSize(1);
        }
    }

    @Test
    void whatAPersonSettledMeanwhileIsLeftAlone() throws Exception {
        arrives(1, 100);
        bench.understanding("node-1").work();
        confirm();
        jdbc.sql("update document set outcome = 'not-a-report'").update();

        bench.rereading("node-1").work();

        assertThat(bench.documents()).containsExactly("1 judged not-a-report r1");
        assertThat(events(1)).doesNotContain("document.reread");
    }

    @Test
    void aNodeWithoutTheFileLeavesItToOthers() throws Exception {
        arrives(1, 100);
        bench.understanding("node-1").work();
        jdbc.sql(
                        "update form_layout set stage = 'confirmed', decided_at = now(), decided_by = 'an'")
                .update();

        bench.rereading("node-1").work();

        assertThat(bench.documents()).containsExactly("1 judged review r1");
        assertThat(waiting()).containsExactly(1L);
    }

    private void arrives(long id, int received) {
        bench.arrives(
                id,
                OFFICE,
                new RegisterBench.File(
                        "bieu.csv", FORM.formatted(received).getBytes(StandardCharsets.UTF_8)));
    }

    private void confirm() throws IOException {
        for (var fingerprint : layouts()) {
            var proposal =
                    new ObjectMapper()
                            .readTree(
                                    jdbc.sql(
                                                    "select proposal::text from form_layout where fingerprint = ?")
                                            .param(fingerprint)
                                            .query(String.class)
                                            .single());
            Map<String, String> columns = new LinkedHashMap<>();
            proposal.get("columns")
                    .forEach(
                            c -> {
                                if (!c.get("indicator").isNull()) {
                                    columns.put(
                                            c.get("header").asText(), c.get("indicator").asText());
                                }
                            });
            LayoutFile.write(
                    config, new FormLayout(fingerprint, "II.06a", columns), "an", Instant.EPOCH);
        }
        jdbc.sql(
                        "update form_layout set stage = 'confirmed', decided_at = now(), decided_by = 'an'")
                .update();
    }

    private List<String> layouts() {
        return jdbc.sql("select fingerprint from form_layout").query(String.class).list();
    }

    private List<Long> waiting() {
        return jdbc.sql(
                        "select document_id from form_layout_document where done_at is null order by 1")
                .query(Long.class)
                .list();
    }

    private List<String> events(long document) {
        return jdbc.sql(
                        "select event from journal where subject_kind = 'document' and subject_id = ? order by id")
                .param(Long.toString(document))
                .query(String.class)
                .list();
    }
}
