package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
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
import vn.tonghop.journal.Subject;
import vn.tonghop.report.Box;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Header;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Period;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.Sections;
import vn.tonghop.report.Severity;
import vn.tonghop.report.Source;
import vn.tonghop.report.json.ReportJson;
import vn.tonghop.vault.Vault;

/** A person is shown what a value was read from: real files, and the worker that draws them. */
@SpringBootTest(
        classes = WebSlice.class,
        properties = "logging.file.name=",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagePicturesIT {

    static final Path DATA = WebSlice.folder();
    static final Box AREA = new Box(0.5, 0.25, 0.75, 0.5);
    static final String ANNEX = "Phụ lục & biểu #1.pdf";
    static final Pattern PICTURE = Pattern.compile("<img loading=\"lazy\"[^>]* src=\"([^\"]+)\"");

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("tonghop.data", DATA::toString);
    }

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired Journal journal;
    @Autowired Vault vault;

    Browser browser;
    String password;
    long report;
    long annex;

    @BeforeAll
    void fill() throws IOException {
        report = document("bao-cao.pdf", pdf(Color.RED), null);
        annex = document(ANNEX, pdf(Color.BLUE), report);
        journal.record(Subject.document(annex), "document.annexed", Map.of("report", report));
        tell(List.of(new Source.Annex(ANNEX, "application/pdf")));
        browser = new Browser(port);
        password = Files.readString(DATA.resolve("initial-admin-password")).strip();
        assertThat(browser.signIn("admin", password).statusCode()).isEqualTo(302);
    }

    @Test
    void besideEachValueOfAScanStandsThePictureOfItsPlace() throws IOException {
        var page = page(report);
        var pictures = PICTURE.matcher(page).results().map(m -> m.group(1)).toList();

        assertThat(pictures).hasSize(3);
        assertThat(page)
                .contains("alt=\"Ảnh của chỗ đã đọc trong bản gốc: trang 1, dòng 3\"")
                .contains("href=\"/documents/" + report + "/page?page=1&amp;l=0.5000&amp;");
        assertThat(browser.get("/documents/" + report + "?lang=en").body())
                .contains("alt=\"Picture of where it was read in the original: page 1, line 3\"");
        var colours = pictures.stream().map(this::middle).toList();
        assertThat(colours).containsExactly(Color.RED, Color.RED, Color.BLUE);
    }

    @Test
    void aPictureIsTheAreaWithAMarginAndOnlyForWhoIsSignedIn() throws IOException {
        var address = "/documents/" + report + "/crop?page=1&l=0.5&t=0.25&r=0.75&b=0.5";
        var answer = browser.download(address);
        var picture = image(answer);

        // A4 in points, drawn at 150 dpi
        double width = 595.28 / 72 * 150;
        double height = 841.89 / 72 * 150;
        assertThat((double) picture.getWidth()).isBetween(width * 0.40, width * 0.42);
        assertThat((double) picture.getHeight()).isBetween(height * 0.28, height * 0.30);
        assertThat(new Color(picture.getRGB(2, 2))).isEqualTo(Color.WHITE);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Cache-Control"))
                .singleElement()
                .asString()
                .contains("private")
                .doesNotContain("public");

        var stranger = new Browser(port).download(address);
        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(new Browser(port).download(address.replace("crop", "page")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void aProgramGetsTheSamePicture() {
        var query = "/crop?page=1&l=0.5&t=0.25&r=0.75&b=0.5";
        assertThat(browser.download("/api/v1/documents/" + report + query).body())
                .isEqualTo(browser.download("/documents/" + report + query).body());
    }

    @Test
    void thePictureLeadsToTheWholePageWithTheAreaFramed() throws IOException {
        var page =
                browser.get(
                        "/documents/" + report + "/page?page=1&l=0.5&t=0.25&r=0.75&b=0.5&lang=vi");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Trang 1 của bản gốc, chỗ đã đọc được đóng khung")
                .containsPattern("<rect [^>]*x=\"0\\.496\" y=\"0\\.246\" width=\"0\\.25[78]\\d*\"")
                .doesNotContain("style=");
        var annexes =
                browser.get(
                        page(report)
                                .replaceAll(
                                        "(?s).*href=\"(/documents/\\d+/page\\?file=[^\"]+).*", "$1")
                                .replace("&amp;", "&"));
        assertThat(annexes.statusCode()).isEqualTo(200);
        assertThat(annexes.body())
                .contains("<bdi>Phụ lục &amp; biểu #1.pdf</bdi>")
                .containsPattern("href=\"[^\"]+\\?file=[^\"]+%20%26%20[^\"]+&amp;lang=en\"");
        var whole = Pattern.compile("src=\"([^\"]+/crop[^\"]+)\"").matcher(page.body());
        assertThat(whole.find()).isTrue();
        var picture = image(browser.download(unescaped(whole.group(1))));
        assertThat(picture.getWidth()).isBetween(1238, 1242);
    }

    @Test
    void whatCannotBeShownIsSaidInWords() {
        var address = "/documents/" + report + "/crop?l=0&t=0&r=1&b=1&lang=vi&page=";
        assertThat(browser.get(address + 2).statusCode()).isEqualTo(404);
        assertThat(browser.get(address + 2).body()).contains("WEB-012", "Hãy mở bản gốc");
        assertThat(browser.get(address + "1&file=a.pdf").body()).contains("WEB-012");
        assertThat(browser.get(address + 0).body()).contains("WEB-001", "page");
        assertThat(browser.get(address.replace("r=1", "r=2") + 1).statusCode()).isEqualTo(400);
        assertThat(browser.get(address.replace("r=1", "r=NaN") + 1).statusCode()).isEqualTo(400);
        assertThat(browser.get(address + "1&file=a%00").statusCode()).isEqualTo(400);
        assertThat(browser.get(address.replace("/" + report + "/", "/4711/") + 1).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReportNamesItsAnnexesAndAnAnnexItsReport() {
        assertThat(page(report))
                .contains("Phụ lục &amp; biểu #1.pdf")
                .contains("href=\"/documents/" + annex + "/original\"");
        var original = browser.download("/documents/" + annex + "/original");
        assertThat(new String(original.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(page(annex))
                .containsSubsequence(
                        "Phụ lục của", "href=\"/documents/" + report + "\"", "12/BC-UBND")
                .doesNotContain("Chờ đọc");
        assertThat(browser.get("/documents?lang=vi").body()).doesNotContain("biểu #1");
    }

    @Test
    void aFigureOfAFormerPeriodAndARangeAreShownAsSuch() {
        assertThat(page(report))
                .contains("2–5 ngày", "thời gian: năm 2022")
                .contains("để so với “dossiers_received”; không cộng vào kỳ này");
    }

    @Test
    void whereTwoAnnexesHaveOneNameNeitherIsTakenForTheOther() throws IOException {
        var name = "bieu.pdf";
        var first = document(name, pdf(Color.GREEN), report);
        var second = document(name, pdf(Color.YELLOW), report);
        try {
            tell(
                    List.of(
                            new Source.Annex(ANNEX, "application/pdf"),
                            new Source.Annex(name, "application/pdf"),
                            new Source.Annex(name + " (2)", "application/pdf")));
            var crop = "/documents/" + report + "/crop?page=1&l=0.5&t=0.25&r=0.75&b=0.5&file=";
            assertThat(browser.get(crop + name).statusCode()).isEqualTo(404);
            assertThat(browser.get(crop + name + "%20(2)").statusCode()).isEqualTo(404);
        } finally {
            jdbc.sql("delete from document where id in (?, ?)").params(first, second).update();
            tell(List.of(new Source.Annex(ANNEX, "application/pdf")));
        }
    }

    @Test
    void anAnnexWithTheNameOfAFileWithinTheReportIsNotTakenForIt() throws IOException {
        var name = "bieu.pdf";
        var beside = document(name, pdf(Color.GREEN), report);
        var annexes =
                List.of(
                        new Source.Annex(name, "application/pdf"),
                        new Source.Annex(name + " (2)", "application/pdf"));
        try {
            tell(annexes);
            var crop = "/documents/" + report + "/crop?page=1&l=0.5&t=0.25&r=0.75&b=0.5&file=";
            assertThat(browser.get(crop + name).statusCode()).isEqualTo(404);
        } finally {
            jdbc.sql("delete from document where id = ?").param(beside).update();
            tell(List.of(new Source.Annex(ANNEX, "application/pdf")));
        }
    }

    @Test
    void anAnnexThatCameWithAnotherCopyIsNotTakenForItsOwn() throws IOException {
        var other = document(ANNEX, pdf(Color.GREEN), report);
        try {
            assertThat(middle(PICTURE.matcher(page(report)).results().toList().get(2).group(1)))
                    .isEqualTo(Color.BLUE);
        } finally {
            jdbc.sql("delete from document where id = ?").param(other).update();
        }
    }

    private String page(long id) {
        var answer = browser.get("/documents/" + id + "?lang=vi");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Color middle(String address) {
        var picture = image(browser.download(unescaped(address)));
        return new Color(picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2));
    }

    private static BufferedImage image(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        try {
            return ImageIO.read(new ByteArrayInputStream(answer.body()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String unescaped(String attribute) {
        return attribute.replace("&amp;", "&");
    }

    /** What the report says; all of it is invented. */
    private void tell(List<Source.Annex> annexes) {
        var none = Claim.<String>unknown(null, "Không nêu");
        var header =
                new Header(
                        Claim.of("12/BC-UBND", "Số: 12/BC-UBND", 1, 3, 0.9).at(AREA),
                        none,
                        none,
                        none,
                        none,
                        Claim.<LocalDate>unknown(null, "Không nêu"),
                        none,
                        none,
                        Claim.<LocalDate>unknown(null, "Không nêu"),
                        null,
                        none);
        var inReport = Evidence.inText(1, 9, "5 hồ sơ");
        var said =
                new Report(
                        new Source("bao-cao.pdf", "0".repeat(64), "application/pdf", annexes),
                        header,
                        ReportingUnit.UNKNOWN,
                        Period.UNKNOWN,
                        null,
                        List.of(
                                figure("5", inReport.at(AREA).in(ANNEX)),
                                figure("4", inReport)
                                        .asBaseline(
                                                "dossiers_received",
                                                new Period(null, null, "năm 2022")),
                                figure("2", inReport).upTo(new BigDecimal("5"))),
                        Sections.none("Không có"),
                        List.of(),
                        List.of(),
                        List.of(
                                new Finding(
                                        "VAL-014",
                                        Severity.WARNING,
                                        "Đề nghị kiểm tra.",
                                        "Please check.",
                                        inReport.at(AREA))),
                        Outcome.REVIEW);
        jdbc.sql(
                        """
                        update document set stage = 'judged', outcome = 'review', judged_at = now(),
                               report = ?::jsonb, number = '12/BC-UBND' where id = ?""")
                .params(new ReportJson().write(said), report)
                .update();
    }

    private static Indicator figure(String value, Evidence place) {
        return new Indicator(
                null, "Hồ sơ", new BigDecimal(value), "ngày", null, null, null, null, place, 0.9);
    }

    private long document(String name, byte[] bytes, Long of) throws IOException {
        var kept = vault.store(new ByteArrayInputStream(bytes));
        jdbc.sql("insert into original (sha256, size, stored_at) values (?, ?, now())")
                .params(kept.sha256(), kept.size())
                .update();
        return jdbc.sql(
                        """
                        insert into document (sha256, sender_unit, file_name, first_received_at,
                                              stage, same_as)
                        values (?, '', ?, now(), ?, ?) returning id""")
                .param(kept.sha256())
                .param(name)
                .param(of == null ? "received" : "annex")
                .param(of)
                .query(Long.class)
                .single();
    }

    /** A page of A4 with a coloured field where {@link #AREA} is. */
    private static byte[] pdf(Color colour) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            float width = PDRectangle.A4.getWidth();
            float height = PDRectangle.A4.getHeight();
            try (var content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(colour);
                content.addRect(width * .5f, height * .5f, width * .25f, height * .25f);
                content.fill();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
