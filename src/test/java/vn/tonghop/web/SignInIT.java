package vn.tonghop.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.tonghop.web.signin.FirstAdministrator;
import vn.tonghop.web.signin.SignInThrottle;

/** Who gets in, who does not, and what a new gateway does for its first administrator. */
@SpringBootTest(
        classes = WebSlice.class,
        properties = "logging.file.name=",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureObservability(tracing = false)
@ExtendWith(OutputCaptureExtension.class)
class SignInIT {

    static final Path DATA = WebSlice.folder();
    static final Path PASSWORD = DATA.resolve("initial-admin-password");

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("tonghop.data", DATA::toString);
    }

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired FirstAdministrator administrator;
    @Autowired SignInThrottle throttle;

    Browser browser;
    String password;

    /** Each test begins like the first start of a gateway. */
    @BeforeEach
    void firstStart() throws IOException {
        jdbc.sql("delete from account").update();
        administrator.afterSingletonsInstantiated();
        throttle.succeeded("admin", "127.0.0.1");
        password = Files.readString(PASSWORD).strip();
        browser = new Browser(port);
    }

    @Test
    void theFirstPasswordIsReadableByItsOwnerOnlyAndStandsInNoLog(CapturedOutput log)
            throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(PASSWORD)))
                .isEqualTo("rw-------");
        assertThat(password).matches("([a-z2-9]{6}-){3}[a-z2-9]{6}");
        assertThat(log.getAll()).contains("initial-admin-password").doesNotContain(password);
        var hash = jdbc.sql("select password_hash from account").query(String.class).single();
        assertThat(hash).startsWith("$2a$").doesNotContain(password);
    }

    @Test
    void theNextStartLeavesThePasswordAsItIs() throws IOException {
        administrator.afterSingletonsInstantiated();
        assertThat(Files.readString(PASSWORD).strip()).isEqualTo(password);
    }

    @Test
    void whoLostThePasswordAsksForANewOneWithAFile() throws IOException {
        Files.delete(PASSWORD);
        Files.createFile(DATA.resolve("reset-admin-password"));
        administrator.afterSingletonsInstantiated();
        assertThat(DATA.resolve("reset-admin-password")).doesNotExist();
        var renewed = Files.readString(PASSWORD).strip();
        assertThat(renewed).isNotEqualTo(password);
        assertSignedIn(browser.signIn("admin", renewed));
        assertThat(new Browser(port).signIn("admin", password).headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/sign-in?wrong"));
    }

    @Test
    void whoIsNotSignedInSeesTheSignInPageAndComesBackAfterwards() {
        var answer = browser.get("/documents?outcome=review");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/sign-in"));
        assertThat(browser.signIn("admin", password).headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/documents?outcome=review"));
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        var cookie =
                browser.get("/sign-in").headers().allValues("Set-Cookie").stream()
                        .filter(c -> c.startsWith("tonghop="))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertSignedIn(browser.signIn("admin", password));
        var fields = Map.of("current", password, "password", "x".repeat(12), "repeated", "x");
        var answer = browser.post("/password", fields, null);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("WEB-403").doesNotContain("Exception");
        var signIn = new Browser(port).post("/sign-in", Map.of("name", "admin"), "stale");
        assertThat(signIn.headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/sign-in?stale"));
    }

    @Test
    void guessingCostsAPauseThatTheRightPasswordDoesNotShorten() {
        for (var i = 0; i < 5; i++) {
            assertThat(location(browser.signIn("admin", "wrong-" + i))).endsWith("?wrong");
        }
        assertThat(location(browser.signIn("admin", password))).contains("/sign-in?wait=");
        assertThat(browser.get("/sign-in?wait=5").body()).contains("5 giây");
        var program =
                browser.get("/api/v1/runs", "Authorization", Browser.basic("admin", password));
        assertThat(program.statusCode()).isEqualTo(429);
        assertThat(program.headers().firstValue("Retry-After")).isPresent();
        assertThat(program.body()).contains("WEB-429");
        // somebody else is not kept out
        assertThat(location(new Browser(port).signIn("other", "wrong"))).endsWith("?wrong");
    }

    @Test
    void anUnknownNameIsToldLikeAWrongPassword() {
        assertThat(location(browser.signIn("nobody", "x"))).endsWith("/sign-in?wrong");
        assertThat(location(browser.signIn("a\0b", "x"))).doesNotContain("unavailable");
    }

    @Test
    void aChangedPasswordDeletesTheFileAndEndsTheOtherSessions() throws IOException {
        var other = new Browser(port);
        assertSignedIn(other.signIn("admin", password));
        assertSignedIn(browser.signIn("admin", password));
        assertThat(other.get("/api/v1/runs").statusCode()).isEqualTo(200);

        var renewed = "một câu dài dễ nhớ";
        assertThat(location(change(password, renewed, renewed))).endsWith("/password?changed");

        assertThat(PASSWORD).doesNotExist();
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(location(other.get("/"))).endsWith("/sign-in?ended");
        assertThat(other.get("/api/v1/runs").statusCode()).isEqualTo(401);
        assertThat(location(new Browser(port).signIn("admin", password))).endsWith("?wrong");
        assertSignedIn(new Browser(port).signIn("admin", renewed));
    }

    @Test
    void aPasswordTypedWithDecomposedLettersIsTheSame() throws IOException {
        assertSignedIn(browser.signIn("admin", password));
        var renewed = "Đồng Tháp Mười 2023";
        change(password, renewed, renewed);
        var decomposed = java.text.Normalizer.normalize(renewed, java.text.Normalizer.Form.NFD);
        assertSignedIn(new Browser(port).signIn("admin", decomposed));
    }

    @Test
    void aNewPasswordHasToBeGoodAndTheCurrentOneKnown() throws IOException {
        assertSignedIn(browser.signIn("admin", password));
        assertThat(change("wrong", "x".repeat(12), "x".repeat(12)).body())
                .contains("Mật khẩu hiện tại không đúng");
        assertThat(change(password, "short", "short").body()).contains("ít nhất 12 ký tự");
        assertThat(change(password, "ệ".repeat(25), "ệ".repeat(25)).body()).contains("72 byte");
        assertThat(change(password, "x".repeat(12), "y".repeat(12)).body())
                .contains("không giống nhau");
        assertThat(change(password, password, password).body()).contains("phải khác");
        assertThat(PASSWORD).exists();
    }

    @Test
    void whoeverFoundAnOpenSessionCannotGuessItsPassword() throws IOException {
        assertSignedIn(browser.signIn("admin", password));
        for (var i = 0; i < 5; i++) {
            change("wrong-" + i, "x".repeat(12), "x".repeat(12));
        }
        assertThat(change(password, "x".repeat(12), "x".repeat(12)).body()).contains("Hãy chờ");
    }

    @Test
    void signingOutEndsTheSession() {
        assertSignedIn(browser.signIn("admin", password));
        var answer = browser.submit("/", "/sign-out", Map.of());
        assertThat(location(answer)).endsWith("/sign-in?out");
        assertThat(browser.get("/sign-in?out").body()).contains("Đã đăng xuất");
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void healthIsOpenAndSaysNoMoreThanItselfAndMetricsAreNotOpen() {
        var health = browser.get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("PostgreSQL");
        assertThat(browser.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(browser.get("/actuator/env").statusCode()).isEqualTo(401);
        var basic = Browser.basic("admin", password);
        assertThat(browser.get("/actuator/health", "Authorization", basic).body())
                .contains("PostgreSQL");
        assertThat(browser.get("/actuator/prometheus", "Authorization", basic).body())
                .contains("tonghop_documents{", "outcome=\"accepted\"")
                .contains("tonghop_document_oldest_waiting_seconds")
                .contains("tonghop_submissions{", "tonghop_replies{", "tonghop_runs{");
        assertThat(browser.get("/actuator/env", "Authorization", basic).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyPageForbidsFramesScriptsAndGuessedTypes() {
        var headers = browser.get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        csp ->
                                assertThat(csp)
                                        .contains("default-src 'self'")
                                        .contains("script-src 'none'")
                                        .contains("frame-ancestors 'none'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void aFormThatIsTooLargeIsNotRead() {
        var answer = browser.post("/sign-in", Map.of("name", "x".repeat(100_000)), "token");
        // nothing of it was read, the token neither
        assertThat(location(answer)).endsWith("/sign-in?stale");
    }

    private HttpResponse<String> change(String current, String renewed, String repeated) {
        var fields = Map.of("current", current, "password", renewed, "repeated", repeated);
        return browser.submit("/password", "/password", fields);
    }

    private static void assertSignedIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).doesNotContain("/sign-in");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no redirect");
    }
}
