package vn.tonghop.intake.dossier;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tonghop.bench.ProcessorWatch;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.CatalogueFiles;
import vn.tonghop.intake.portal.PortalClient;
import vn.tonghop.store.TestDatabase;
import vn.tonghop.unit.UnitFiles;

/**
 * A million invented dossiers in pages of 1,000, read as the gateway does and by a bare scan of the
 * same pages with Jackson: {@code docs/benchmarks/dossiers.sh}.
 *
 * <p>{@code serve N} answers as a portal, in a process of its own; {@code gateway URL} and {@code
 * bare URL} read it and print seconds, seconds of the processor and the heap that was in use after
 * collections.
 */
public final class DossierBench {

    private static final int PAGE = 1_000;
    private static final Pattern AFTER = Pattern.compile("\"sau\":\"[^\"]*?(\\d{7})\"");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-11-20T01:00:00Z"), ZoneOffset.UTC);

    private DossierBench() {}

    public static void main(String[] arguments) throws Exception {
        switch (arguments[0]) {
            case "serve" -> serve(Integer.parseInt(arguments[1]));
            case "gateway" -> measured("gateway", () -> gateway(arguments[1]));
            case "bare" -> measured("bare", () -> bare(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(0);
    }

    private interface Work {
        String done() throws Exception;
    }

    /** Of the reading alone: what a process and a database need to begin is another matter. */
    private static void measured(String side, Work work) throws Exception {
        System.out.println(side + " " + work.done());
    }

    private static final class Watch {

        private final ProcessorWatch processor = new ProcessorWatch();
        private int pages;
        private long least = Long.MAX_VALUE;
        private long most;

        /** Every hundredth page: what is in use when nothing is left that is not. */
        boolean page() {
            if (++pages % 100 == 0) {
                System.gc();
                var runtime = Runtime.getRuntime();
                long used = runtime.totalMemory() - runtime.freeMemory() >> 20;
                least = Math.min(least, used);
                most = Math.max(most, used);
            }
            return true;
        }

        @Override
        public String toString() {
            return "%s, heap in use %d to %d MB".formatted(processor, least, most);
        }
    }

    // --- the portal

    private static void serve(int dossiers) throws IOException {
        byte[][] template = template();
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        String question =
                                new String(
                                        exchange.getRequestBody().readAllBytes(),
                                        StandardCharsets.UTF_8);
                        byte[] answer =
                                exchange.getRequestURI().getPath().endsWith("login")
                                        ? "{\"session\":\"s\",\"error_code\":\"0\"}".getBytes()
                                        : page(template, question, dossiers);
                        exchange.sendResponseHeaders(200, answer.length);
                        exchange.getResponseBody().write(answer);
                    }
                });
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
        synchronized (server) {
            while (true) {
                try {
                    server.wait();
                } catch (InterruptedException e) {
                    return;
                }
            }
        }
    }

    private static byte[] page(byte[][] template, String question, int dossiers) {
        var after = AFTER.matcher(question);
        int first = after.find() ? Integer.parseInt(after.group(1)) + 1 : 0;
        int left = Math.max(0, dossiers - first);
        byte[] head =
                ("{\"tongSo\":"
                                + left
                                + ",\"tongSoTrang\":"
                                + (left + PAGE - 1) / PAGE
                                + ",\"data\":[")
                        .getBytes();
        byte[] tail = "],\"error_code\":\"0\",\"error_message\":\"\"}".getBytes();
        int items = Math.min(PAGE, left);
        int length = head.length + tail.length + Math.max(0, items - 1);
        for (int i = 0; i < items; i++) {
            length += template[i].length;
        }
        byte[] answer = Arrays.copyOf(head, length);
        int at = head.length;
        for (int i = 0; i < items; i++) {
            if (i > 0) {
                answer[at++] = ',';
            }
            System.arraycopy(template[i], 0, answer, at, template[i].length);
            int number = first + i;
            for (int digit = 6; digit >= 0; digit--) {
                answer[at + 32 + digit] = (byte) ('0' + number % 10);
                number /= 10;
            }
            at += template[i].length;
        }
        System.arraycopy(tail, 0, answer, at, tail.length);
        return answer;
    }

    private static byte[][] template() {
        var dossiers = new byte[PAGE][];
        LocalDate first = LocalDate.of(2023, 9, 20);
        for (int i = 0; i < PAGE; i++) {
            LocalDate received = first.plusDays(i % 55);
            LocalDate due = received.plusDays(5 + i % 20);
            String finished = i % 6 == 0 ? "" : due.plusDays(i % 9 - 5) + " 15:20:00";
            String dossier =
                    """
                    {"MaHoSo":"000.00.01.H20-231101-0000000","MaTTHC":"1.00%04d","TenTTHC":\
                    "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản (invented)",\
                    "MaLinhVuc":"G15-DD%02d","TenLinhVuc":"Đất đai","KenhThucHien":"%d",\
                    "ChuHoSo":"(invented) %04d","LoaiDoiTuong":"1","SoDienThoai":"",\
                    "NgayTiepNhan":"%s 08:10:00","NgayHenTra":"%s 17:00:00",\
                    "TrangThaiHoSo":"%d","NgayTra":"","HinhThuc":"0","NgayKetThucXuLy":"%s",\
                    "DonViXuLy":"H20.%d.%d","GhiChu":null,"TaiLieuNop":[{"TenTepDinhKem":\
                    "don.pdf","MaThanhPhanHoSo":"%d"}]}"""
                            .formatted(
                                    i,
                                    i % 40,
                                    1 + i % 3,
                                    i,
                                    received,
                                    due,
                                    finished.isEmpty() ? 4 : 10,
                                    finished,
                                    30 + i % 12,
                                    i % 13,
                                    i);
            dossiers[i] = dossier.getBytes(StandardCharsets.UTF_8);
        }
        return dossiers;
    }

    // --- the two readers

    private static String gateway(String url) throws Exception {
        var source = TestDatabase.fresh();
        var jdbc = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        Catalogue catalogue = CatalogueFiles.load(null, UnitFiles.load(null));
        var desk = new DossierDesk(new Readings(jdbc, transaction, CLOCK), catalogue, CLOCK);
        var order =
                new DossierDesk.Order(
                        "source.dossiers.bench",
                        "TraCuuHoSo",
                        "tthc-ii06a-thang",
                        "II.06a",
                        PAGE,
                        false,
                        10,
                        100_000,
                        2_000,
                        100,
                        Duration.ofHours(6),
                        "2",
                        "1,3",
                        "");
        var reports = new int[1];
        var watch = new Watch();
        desk.work(order, client(url), watch::page, delivery -> reports[0]++);
        return watch + "; " + reports[0] + " reports of units";
    }

    private static PortalClient client(String url) {
        return new PortalClient(
                new PortalClient.Access(
                        URI.create(url + "/login"),
                        URI.create(url + "/service"),
                        "u",
                        "p",
                        "",
                        Duration.ofSeconds(60),
                        16 << 20));
    }

    /** Every token of every page, and nothing made of it but the last code for the next page. */
    private static String bare(String url) throws Exception {
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var json = new JsonFactory();
        String last = "";
        long tokens = 0;
        long bytes = 0;
        long scanning = 0;
        var watch = new Watch();
        for (boolean more = true; more; ) {
            var request =
                    HttpRequest.newBuilder(URI.create(url + "/service"))
                            .POST(HttpRequest.BodyPublishers.ofString("{\"sau\":\"" + last + "\"}"))
                            .build();
            byte[] answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
            bytes += answer.length;
            long begin = System.nanoTime();
            long before = tokens;
            try (JsonParser parser = json.createParser(answer)) {
                while (parser.nextToken() != null) {
                    tokens++;
                }
            }
            scanning += System.nanoTime() - begin;
            watch.page();
            more = tokens - before > 100;
            String end =
                    new String(
                            answer,
                            Math.max(0, answer.length - 2_000),
                            Math.min(2_000, answer.length),
                            StandardCharsets.ISO_8859_1);
            int at = end.lastIndexOf("\"MaHoSo\":\"");
            last = at < 0 ? last : end.substring(at + 10, at + 38);
        }
        return watch
                + "; %d MB, %d million tokens; tokens alone %.1f s"
                        .formatted(bytes >> 20, tokens / 1_000_000, scanning / 1e9);
    }
}
