package vn.tonghop.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The verbs of {@code routes} that ask a gateway that runs; all take the same options. What is
 * changed is told in one or two lines, {@code show} tells everything.
 */
abstract class RunningRoutes {

    private static final int WAIT_SECONDS = 30;

    private static final String FOUND =
            "Cổng đang chạy được tìm theo thư mục dữ liệu: cùng --tonghop.data=THƯ-MỤC như khi khởi"
                    + " động, hoặc --port, --gateway. · The running gateway is found by its data"
                    + " directory: the same --tonghop.data=DIR it was started with, or --port,"
                    + " --gateway.";

    private static final String ID = "mã tuyến hoặc tệp · id of a route, or its file";

    /** Which gateway, and how its answer is shown. */
    static final class Where {
        @Option(
                names = {"--gateway", "--url"},
                paramLabel = "URL",
                description =
                        "địa chỉ của cổng; mặc định là cổng đang chạy trên thư mục dữ liệu"
                                + " · address of the gateway; the one that runs on the data"
                                + " directory by default")
        private String url;

        @Option(
                names = "--port",
                paramLabel = "N",
                description = "cổng TCP trên máy này · TCP port on this machine")
        private Integer port;

        @Option(
                names = "--json",
                description = "nguyên văn trả lời của API · the answer of the API as it is")
        private boolean json;

        /** Null for the one that runs. */
        String address() {
            return url != null || port == null ? url : "http://127.0.0.1:" + port;
        }
    }

    /** Asks a gateway. */
    @FunctionalInterface
    private interface Question {
        JsonNode to(GatewayClient gateway) throws GatewayClient.Failed;
    }

    /** Shows an answer; returns what the command ends with. */
    @FunctionalInterface
    private interface Telling {
        int of(JsonNode answer, RoutesText text);
    }

    private final GatewaySettings gateway;
    private final Locale language;

    @Spec private CommandSpec running;

    RunningRoutes(GatewaySettings gateway, Locale language) {
        this.gateway = gateway;
        this.language = language;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            footer = FOUND,
            description = "Các tuyến của cổng đang chạy · The routes of the running gateway")
    int list(@Mixin Where where) {
        return ask(where, gateway -> gateway.get("routes"), (a, text) -> text.list(a));
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            footer = FOUND,
            description = "Một tuyến và tệp của nó · One route and its file")
    int show(@Mixin Where where, @Parameters(paramLabel = "ID", description = ID) String id) {
        return ask(where, gateway -> gateway.get(path(id, "")), (a, text) -> text.sheet(a));
    }

    @Command(
            name = "history",
            mixinStandardHelpOptions = true,
            footer = FOUND,
            description = "Các phiên bản và nhật ký · Versions and journal")
    int history(
            @Mixin Where where,
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(
                            names = "--diff",
                            description = "kèm những dòng đã đổi · with the lines that changed")
                    boolean diff) {
        return ask(
                where,
                gateway -> gateway.get(path(id, "/history")),
                (a, text) -> text.history(a, diff));
    }

    @Command(
            name = "pause",
            mixinStandardHelpOptions = true,
            footer = FOUND,
            description = "Tạm dừng, cả sau khi khởi động lại · Stops a route until it is resumed")
    int pause(@Mixin Where where, @Parameters(paramLabel = "ID", description = ID) String id) {
        return ask(
                where, gateway -> gateway.post(path(id, "/pause")), (a, text) -> text.line(a, id));
    }

    @Command(
            name = "resume",
            mixinStandardHelpOptions = true,
            footer = FOUND,
            description = "Cho chạy lại · Starts a paused route")
    int resume(@Mixin Where where, @Parameters(paramLabel = "ID", description = ID) String id) {
        return ask(
                where, gateway -> gateway.post(path(id, "/resume")), (a, text) -> text.line(a, id));
    }

    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            footer = FOUND,
            description =
                    "Đọc nguồn hoặc gọi lịch ngay, chờ kết quả · Polls a source or fires a"
                            + " schedule now, and waits for how it goes")
    int runNow(@Mixin Where where, @Parameters(paramLabel = "ID", description = ID) String id) {
        return ask(
                where,
                gateway -> gateway.post(path(id, "/run") + "?wait=" + WAIT_SECONDS),
                (a, text) -> text.ran(a, id, WAIT_SECONDS));
    }

    @Command(
            name = "rollback",
            mixinStandardHelpOptions = true,
            footer = FOUND,
            description =
                    "Đưa tệp về phiên bản tốt trước; gọi lại thì lùi thêm · Puts the last good"
                            + " version back; again goes further back")
    int rollback(
            @Mixin Where where,
            @Parameters(paramLabel = "ID", description = ID) String id,
            @Option(
                            names = "--to",
                            paramLabel = "VERSION",
                            description =
                                    "đúng phiên bản này, xem history · exactly this version, see"
                                            + " history")
                    Long version) {
        String asked = version == null ? "" : "?version=" + version;
        return ask(
                where,
                gateway -> gateway.post(path(id, "/rollback") + asked),
                (a, text) -> text.rolledBack(a, id));
    }

    private static String path(String id, String what) {
        return "routes/" + GatewayClient.step(id) + what;
    }

    private int ask(Where where, Question question, Telling telling) {
        var out = running.commandLine().getOut();
        var err = running.commandLine().getErr();
        try {
            var answer = question.to(new GatewayClient(where.address(), gateway, language));
            if (where.json) {
                out.println(answer.toPrettyString());
                return RoutesText.exitOf(answer);
            }
            return telling.of(answer, new RoutesText(out, err, language));
        } catch (GatewayClient.Failed e) {
            err.println(e.getMessage());
            return e.exit();
        }
    }
}
