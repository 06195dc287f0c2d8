package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.tonghop.journal.Journal;
import vn.tonghop.vault.Vault;

/** The JSON API as a program meets it, held against {@code docs/api.yaml}. */
@SpringBootTest(
        classes = WebSlice.class,
        properties = "logging.file.name=",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiIT {

    static final Path DATA = WebSlice.folder();

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("tonghop.data", DATA::toString);
    }

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired Journal journal;
    @Autowired Vault vault;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    final ApiContract contract = new ApiContract();
    SampleLine line;
    String password;

    @BeforeAll
    void fill() throws IOException {
        line = new SampleLine(jdbc, journal, vault).fill();
        password = Files.readString(DATA.resolve("initial-admin-password")).strip();
    }

    HttpResponse<String> get(String path, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "Authorization";
        all[1] = Browser.basic("admin", password);
        System.arraycopy(headers, 0, all, 2, headers.length);
        return new Browser(port).get(path, all);
    }

    JsonNode json(String path) throws IOException {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void everyAnswerKeepsItsContract() {
        var paths =
                Set.of(
                        "/api/v1/documents",
                        "/api/v1/documents?text=thap+muoi&limit=1",
                        "/api/v1/documents/" + line.thapMuoi,
                        "/api/v1/documents/" + line.request,
                        "/api/v1/documents/" + line.unreadable,
                        "/api/v1/documents/" + line.waiting,
                        "/api/v1/documents/" + line.merged,
                        "/api/v1/runs",
                        "/api/v1/runs/" + line.run,
                        "/api/v1/runs/" + line.claimedRun,
                        "/api/v1/submissions",
                        "/api/v1/submissions?stage=accepted");
        for (var path : paths) {
            var answer = get(path);
            var schema =
                    contract.answerOf(path.replaceFirst("\\?.*", "").replaceFirst("\\d+$", "{id}"));
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(contract.problems(schema, answer.body())).as(path).isEmpty();
        }
    }

    @Test
    void theContractNoticesAFieldThatItDoesNotKnow() {
        var body = get("/api/v1/runs").body().replaceFirst("\"attempts\"", "\"tries\"");
        assertThat(contract.problems("Runs", body)).isNotEmpty();
    }

    @Test
    void whatIsDocumentedExistsAndWhatExistsIsDocumented() {
        var served = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(
                        mapping ->
                                mapping.getPatternValues().stream()
                                        .filter(
                                                p ->
                                                        p.startsWith("/api/")
                                                                || p.startsWith("/push/"))
                                        .forEach(served::add));
        assertThat(served).isEqualTo(contract.paths());
    }

    @Test
    void aDocumentTellsItsWholeStory() throws IOException {
        var document = json("/api/v1/documents/" + line.doubleDelivery);
        assertThat(document.at("/number").asText()).isEqualTo("97/BC-UBND");
        assertThat(document.at("/channels").toString()).isEqualTo("[\"ftp\",\"mail\"]");
        assertThat(document.at("/deliveries")).hasSize(2);
        assertThat(document.at("/consolidated/submission/receiptNumber").asText())
                .isEqualTo(line.receipt);
        assertThat(document.at("/report/indicators/0/evidence/cell").asText()).isEqualTo("C12");
        assertThat(document.at("/timeline").findValuesAsText("event"))
                .contains("document.judged", "intake.received", "consolidation.counted");
    }

    @Test
    void figuresKeepTheirDecimals() {
        var body = get("/api/v1/documents/" + line.thapMuoi).body();
        assertThat(body).contains("98.32").doesNotContain("E+");
    }

    @Test
    void aListIsReadToItsEndWithoutARowTwice() throws IOException {
        var seen = new TreeSet<Long>();
        var path = "/api/v1/documents?limit=2";
        while (path != null) {
            var page = json(path);
            assertThat(page.get("items").size()).isBetween(1, 2);
            page.get("items").forEach(d -> assertThat(seen.add(d.get("id").asLong())).isTrue());
            path = page.get("next").isNull() ? null : page.get("next").asText();
        }
        assertThat(seen)
                .hasSize(7)
                .contains(line.waiting, line.thapMuoi)
                .doesNotContain(line.merged);
    }

    @Test
    void aNextPageKeepsTheFilter() throws IOException {
        var next = json("/api/v1/documents?text=huy%E1%BB%87n&limit=1").get("next").asText();
        assertThat(next).contains("text=huy%E1%BB%87n").contains("limit=1").contains("before=");
        assertThat(json(next).get("items")).hasSize(1);
    }

    @Test
    void withoutAnAccountThereIsAProblemAndNoRedirect() {
        var answer = new Browser(port).get("/api/v1/documents", "Accept", "text/html");
        assertProblem(answer, 401, "WEB-401");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("Basic"));
        assertThat(new Browser(port).get("/api/nowhere").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNotThereIsAProblem() {
        assertProblem(get("/api/v1/documents/4711"), 404, "WEB-404");
        assertProblem(get("/api/v1/documents/abc"), 404, "WEB-404");
        assertProblem(get("/api/v1/runs/4711"), 404, "WEB-404");
        assertProblem(get("/api/v2/anything"), 404, "WEB-404");
    }

    @Test
    void aParameterThatCannotBeUsedIsNamed() {
        for (var query :
                new String[] {"limit=0", "limit=201", "limit=x", "outcome=maybe", "before=x"}) {
            var answer = get("/api/v1/documents?" + query);
            assertProblem(answer, 400, "WEB-001");
            assertThat(answer.body()).contains(query.substring(0, query.indexOf('=')));
        }
        assertThat(get("/api/v1/documents?limit=x", "Accept-Language", "en").body())
                .contains("a whole number")
                .doesNotContain("Integer");
        assertProblem(get("/api/v1/submissions?stage=lost"), 400, "WEB-001");
        assertProblem(get("/api/v1/documents?text=" + "x".repeat(201)), 400, "WEB-001");
        assertProblem(get("/api/v1/documents?text=a%00b"), 400, "WEB-001");
    }

    @Test
    void aPictureThatCannotBeGivenIsAProblem() {
        var crop = "/api/v1/documents/" + line.unreadable + "/crop?";
        assertProblem(get(crop + "l=0&t=0&r=1&b=1"), 400, "WEB-001");
        assertProblem(get(crop + "page=1&l=0&t=0&r=1.5&b=1"), 400, "WEB-001");
        assertProblem(get(crop + "page=1&l=0&t=0&r=x&b=1"), 400, "WEB-001");
        assertProblem(get(crop + "page=1&l=0&t=0&r=1&b=1"), 404, "WEB-012");
        assertProblem(get("/api/v1/documents/4711/crop?page=1&l=0&t=0&r=1&b=1"), 404, "WEB-404");
        var stranger = new Browser(port).get(crop + "page=1&l=0&t=0&r=1&b=1");
        assertProblem(stranger, 401, "WEB-401");
    }

    @Test
    void aProblemSpeaksTheLanguageThatWasAskedFor() {
        assertThat(get("/api/v1/runs/4711").body()).contains("Không có trang");
        var english = get("/api/v1/runs/4711", "Accept-Language", "en-GB");
        assertThat(english.body()).contains("There is no such page");
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
    }

    @Test
    void anUnacceptableFormatIsAProblem() {
        assertProblem(get("/api/v1/runs", "Accept", "text/csv"), 406, "WEB-406");
    }

    private void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(contract.problems("Problem", answer.body())).isEmpty();
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
}
