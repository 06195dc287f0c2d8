package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tonghop.journal.Journal;
import vn.tonghop.vault.Vault;

/** The pages as a person meets them, over HTTP. */
@SpringBootTest(
        classes = WebSlice.class,
        properties = "logging.file.name=",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    static final Path data = WebSlice.folder();

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("tonghop.data", () -> data.toString());
    }

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired Journal journal;
    @Autowired Vault vault;

    SampleLine line;
    Browser browser;

    @BeforeAll
    void fill() throws IOException {
        line = new SampleLine(jdbc, journal, vault).fill();
        browser = new Browser(port);
        var password = Files.readString(data.resolve("initial-admin-password")).strip();
        assertThat(browser.signIn("admin", password).statusCode()).isEqualTo(302);
    }

    @Test
    void everyPageAnswers() {
        for (var path :
                new String[] {
                    "/",
                    "/documents",
                    "/documents/" + line.thapMuoi,
                    "/documents/" + line.request,
                    "/documents/" + line.unreadable,
                    "/documents/" + line.waiting,
                    "/nights",
                    "/nights/" + line.run,
                    "/nights/" + line.claimedRun,
                    "/nights/" + line.unchangedRun,
                    "/layouts",
                    "/password"
                }) {
            for (var language : new String[] {"vi", "en"}) {
                var answer = browser.get(path + "?lang=" + language);
                assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
                assertThat(answer.body()).as(path).doesNotContain("??", "web.");
            }
        }
    }

    @Test
    void whatASenderWroteIsTextAndNeverMarkup() {
        for (var path :
                List.of("/", "/documents", "/documents/" + line.hostile, "/nights/" + line.run)) {
            assertThat(browser.get(path).body())
                    .as(path)
                    .doesNotContain("<script", "<i>POI", "<b>laivung");
        }
        assertThat(browser.get("/documents/" + line.hostile).body())
                .contains("&lt;script&gt;alert(&#39;trích yếu&#39;)&lt;/script&gt;")
                .contains("&lt;b&gt;laivung&lt;/b&gt;")
                .doesNotContain("\u202e");
        assertThat(browser.get("/documents?text=%3Cscript%3E&lang=vi").body())
                .contains("value=\"&lt;script&gt;\"")
                .contains("1 văn bản");
    }

    @Test
    void noTemplatePrintsWithoutEscaping() throws IOException {
        try (var templates = Files.list(Path.of("src/main/resources/templates"))) {
            for (var template : templates.toList()) {
                assertThat(Files.readString(template))
                        .as(template.toString())
                        .doesNotContain("th:utext", "[(", "[[", "<script", "style=", "onclick");
            }
        }
    }

    @Test
    void theFirstPageBeginsWithWhatNeedsAPerson() {
        var page = browser.get("/?lang=vi").body();
        assertThat(page)
                .containsSubsequence(
                        "Cần người xử lý",
                        "routes/sources/sai.yaml:3 · RTE-001",
                        "Đã ngừng gửi Bộ",
                        "connection refused",
                        "Tổng hợp không hoàn thành",
                        "thanh-binh.docx",
                        "Không gửi được phản hồi",
                        "Chưa rõ phản hồi đã gửi hay chưa",
                        "1 văn bản chờ xem xét",
                        "outcome=unreadable",
                        "văn bản không đọc được trong 30 ngày qua",
                        "Mở từng văn bản",
                        "chờ lâu nhất: 15 phút",
                        "20/11/2023 10:00",
                        "BAOCAO_FTP_PASSWORD",
                        "3 trên 12 đơn vị",
                        line.receipt);
    }

    @Test
    void aDocumentIsListedOnceWithAllItsDeliveries() {
        var page = browser.get("/documents?lang=vi&text=97/bc-ubnd").body();
        assertThat(page)
                .contains("1 văn bản", "TN-2023-000003", "TN-2023-000004", "Thư điện tử", "FTP")
                .contains(line.receipt);
    }

    @Test
    void aListIsNarrowedByVerdictUnitAndTextWithoutMarks() {
        assertThat(browser.get("/documents?lang=vi&outcome=unreadable").body())
                .contains("1 văn bản", "quet.pdf");
        assertThat(browser.get("/documents?outcome=waiting").body())
                .contains("1 văn bản", "thanh-binh.docx");
        assertThat(browser.get("/documents?unit=872").body()).contains("2 văn bản");
        assertThat(browser.get("/documents?text=THAP+muoi").body()).contains("2 văn bản");
        assertThat(browser.get("/documents?text=%25").body()).contains("0 văn bản");
        assertThat(browser.get("/documents?regime=tthc-ii06a-thang&outcome=review").body())
                .contains("1 văn bản");
        assertThat(browser.get("/documents?outcome=perhaps").statusCode()).isEqualTo(400);
    }

    @Test
    void aLongListHasPages() {
        var ids =
                jdbc.sql(
                                """
                                insert into document (sha256, sender_unit, file_name,
                                                      first_received_at, stage)
                                select (select min(sha256) from original), 'page-' || n,
                                       'trang-' || n || '.txt', now(), 'received'
                                from generate_series(1, 120) n returning id""")
                        .query(Long.class)
                        .list();
        try {
            var first = browser.get("/documents?text=trang-&lang=vi").body();
            assertThat(first).contains("120 văn bản", "trang-120.txt").doesNotContain("Mới hơn");
            var second = browser.get(link(first, "next")).body();
            assertThat(second).contains("trang-70.txt", "trang-21.txt").doesNotContain("trang-71.");
            var third = browser.get(link(second, "next")).body();
            assertThat(third).contains("trang-20.txt", "trang-1.txt").doesNotContain("Cũ hơn");
            var back = browser.get(link(third, "prev")).body();
            assertThat(back).contains("trang-70.txt", "trang-21.txt").doesNotContain("trang-20.");
        } finally {
            jdbc.sql("delete from document where id in (:ids)").param("ids", ids).update();
        }
    }

    private static String link(String page, String rel) {
        var link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).as(rel).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void aDocumentShowsEachFigureWithItsEvidenceAndWhatIsUnknownWithItsReason() {
        assertThat(browser.get("/documents/" + line.thapMuoi + "?lang=vi").body())
                .contains("142/BC-UBND", "Bản sửa 2", "Huyện Tháp Mười")
                .contains("1.915", "≥ 1.742 hồ sơ", "98,32 %", "1.883 / 1.915", "≈ 37")
                .contains("trang tính “II.06a”, ô C12", "trang 1, dòng 21", "97%")
                .contains("Tên người ký không đọc được", "Không có phần đề xuất, kiến nghị")
                .contains("165/KH-UBND", "Được tính vào số liệu tổng hợp", "Bộ đã nhận");
        assertThat(browser.get("/documents/" + line.thapMuoi + "?lang=en").body())
                .contains("1,915", "98.32 %", "page 1, line 21", "17 Nov 2023");
    }

    @Test
    void aFindingSaysWhatToDoInTheReadersLanguage() {
        assertThat(browser.get("/documents/" + line.thapMuoiFirst + "?lang=vi").body())
                .contains("VAL-014", "Đề nghị kiểm tra và gửi lại", "Các bản của văn bản này");
        assertThat(browser.get("/documents/" + line.thapMuoiFirst + "?lang=en").body())
                .contains("VAL-014", "Please check and send again");
    }

    @Test
    void anUndecidedUnitShowsItsCandidates() {
        assertThat(browser.get("/documents/" + line.request + "?lang=vi").body())
                .contains("Có thể là một trong các đơn vị", "Huyện An Lão", "Huyện An Dương")
                .contains("(trước ngày này)", "Hiện trạng công tác tuyên truyền");
    }

    @Test
    void aMergedDocumentIsShownWhereItBelongs() {
        var answer = browser.get("/documents/" + line.merged);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(
                        l -> assertThat(l).endsWith("/documents/" + line.doubleDelivery));
    }

    @Test
    void aNightShowsWhoIsMissingAndWhereEachTotalComesFrom() {
        assertThat(browser.get("/nights/" + line.run + "?lang=vi").body())
                .contains("3 trên 12 đơn vị", "Thành phố Sa Đéc", "Báo cáo trễ hạn (1)")
                .contains("≥ 4.265 hồ sơ", "98,33 %", "href=\"/documents/" + line.thapMuoi + "\"")
                .contains("Huyện Lai Vung", "(không nêu)", "(thiếu tử số, mẫu số: 97,5)")
                .contains(line.receipt);
        assertThat(browser.get("/nights/" + line.unchangedRun + "?lang=vi").body())
                .contains("Số liệu không đổi so với đêm 21/11/2023", line.receipt);
        assertThat(browser.get("/nights/" + line.claimedRun + "?lang=vi").body())
                .contains("Đang tổng hợp", "the catalogue has no period 2023-10");
    }

    @Test
    void theSnapshotIsDownloadedByteForByte() {
        var answer = browser.download("/nights/" + line.run + "/snapshot");
        var digest =
                jdbc.sql("select snapshot_sha256 from run where id = ?")
                        .param(line.run)
                        .query(String.class)
                        .single();
        assertThat(WebSlice.digest(answer.body())).isEqualTo(digest);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        d -> assertThat(d).contains("tthc-ii06a-thang_2023-11_2023-11-21.json"));
        assertThat(browser.get("/nights/" + line.claimedRun + "/snapshot").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anOriginalIsHandedOutUntouchedAndNeverShownByTheBrowser() {
        var answer = browser.download("/documents/" + line.hostile + "/original");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo("Báo cáo của Huyện Lai Vung bản 1");
        var headers = answer.headers();
        assertThat(headers.firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(headers.firstValue("Content-Disposition"))
                .contains(
                        "attachment; filename=\"bao cao __script___.docx\";"
                                + " filename*=UTF-8''b%C3%A1o%20c%C3%A1o%20__script___.docx");
    }

    @Test
    void theWholeMailOfADeliveryIsThereToo() {
        var id =
                jdbc.sql("select id from delivery where reference = 'TN-2023-000003'")
                        .query(Long.class)
                        .single();
        var answer = browser.download("/deliveries/" + id + "/original");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("From: x");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(d -> assertThat(d).contains("TN-2023-000003.eml"));
    }

    @Test
    void anAlteredOriginalIsToldInWordsAndNotHandedOut() throws IOException {
        var sha =
                jdbc.sql("select sha256 from document where id = ?")
                        .param(line.unreadable)
                        .query(String.class)
                        .single();
        var file = original(sha);
        var kept = Files.readAllBytes(file);
        Files.writeString(file, "something else");
        try {
            var answer = browser.get("/documents/" + line.unreadable + "/original");
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("WEB-010", sha)
                    .doesNotContain("something else", "Exception", "at vn.tonghop");
            assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        } finally {
            Files.write(file, kept);
        }
    }

    private static Path original(String sha256) throws IOException {
        try (var kept = Files.walk(data.resolve("vault"))) {
            return kept.filter(f -> f.getFileName().toString().equals(sha256))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whatIsNotThereIsSaidInWords() {
        for (var path : List.of("/nowhere", "/documents/4711", "/documents/abc", "/nights/0")) {
            var answer = browser.get(path + "?lang=vi");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("WEB-404", "Tổng quan").doesNotContain("Whitelabel");
        }
    }

    @Test
    void theLanguageIsAskedOfTheBrowserAndThenRemembered() {
        var stranger = new Browser(port);
        assertThat(stranger.get("/sign-in").body()).contains("lang=\"vi\"", "Mật khẩu");
        assertThat(stranger.get("/sign-in", "Accept-Language", "en-GB,vi;q=0.5").body())
                .contains("lang=\"en\"", "Password");
        assertThat(stranger.get("/sign-in", "Accept-Language", "fr,de;q=0.5").body())
                .contains("Mật khẩu");
        var chosen = stranger.get("/sign-in?lang=en");
        assertThat(chosen.headers().allValues("Set-Cookie").toString())
                .contains("language=en", "SameSite=Lax", "HttpOnly");
        assertThat(stranger.get("/sign-in", "Accept-Language", "vi").body()).contains("Password");
        assertThat(stranger.get("/sign-in?lang=xx").body()).contains("Password");
        assertThat(stranger.get("/sign-in?wrong&lang=vi").body()).contains("?wrong&amp;lang=en");
    }

    @Test
    void theStyleSheetIsServedToEverybodyUnderANameThatChangesWithIt() {
        var stranger = new Browser(port);
        var link =
                Pattern.compile("href=\"(/static/style-[0-9a-f]+\\.css)\"")
                        .matcher(stranger.get("/sign-in").body());
        assertThat(link.find()).isTrue();
        var style = stranger.get(link.group(1));
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.body()).doesNotContain("http:", "https:", "@import");
        assertThat(style.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("max-age"));
    }
}
