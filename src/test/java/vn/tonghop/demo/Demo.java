package vn.tonghop.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * {@code mvn spring-boot:test-run}: the gateway beside simulators of the outside world, a
 * believable day, and the table of what became of it. Stays up, so that one can look around.
 *
 * <p>With {@code --demo.once=true} it ends: 0 when every sample reached the end it declares, else 1
 * with a line for each difference.
 *
 * <p>The annotation is how {@code test-run} finds this class among those with a {@code main}.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class Demo {

    private static final Path SAMPLES = Path.of("src/test/samples");
    private static final Path DATA = Path.of("target/demo-data");
    private static final OffsetDateTime MORNING = OffsetDateTime.parse("2023-11-20T08:00+07:00");

    public static void main(String[] arguments) throws IOException {
        LoggingSystem.get(Demo.class.getClassLoader()).beforeInitialize();
        var options = new SimpleCommandLinePropertySource(arguments);
        boolean once = "true".equals(options.getProperty("demo.once"));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("Tổng Hợp – chạy thử một ngày báo cáo, 20/11/2023 / a day of reports");
        FileSystemUtils.deleteRecursively(DATA);
        Files.createDirectories(DATA);
        var clock = new DemoClock(MORNING.toInstant());
        var world = new OutsideWorld(clock);
        try {
            var gateway = Gateway.start(clock, settings(world, once), arguments);
            boolean asDeclared = play(day(world, clock, gateway, out), out);
            if (!once) {
                invite(gateway, out);
                Runtime.getRuntime().addShutdownHook(new Thread(world::close));
                return;
            }
            gateway.close();
            end(world, asDeclared ? 0 : 1);
        } catch (RuntimeException e) {
            e.printStackTrace(out);
            end(world, 1);
        }
    }

    /** The simulators' threads would keep the process alive. */
    private static void end(OutsideWorld world, int code) {
        world.close();
        System.exit(code);
    }

    /** True when every sample reached its end. */
    private static boolean play(DemoDay day, PrintStream out) {
        day.play();
        List<String> differences = day.differences();
        report(day, differences, out);
        return differences.isEmpty();
    }

    private static DemoDay day(
            OutsideWorld world, DemoClock clock, Gateway gateway, PrintStream out) {
        return new DemoDay(
                Sample.all(SAMPLES),
                world,
                clock,
                gateway.bean(JdbcClient.class),
                gateway.bean(ProducerTemplate.class),
                out::println);
    }

    /** The same routes and configuration as in production; only data, port and partners differ. */
    private static Map<String, String> settings(OutsideWorld world, boolean once)
            throws IOException {
        var settings = new LinkedHashMap<>(world.settings());
        settings.put("tonghop.data", DATA.toString());
        settings.put("server.port", Integer.toString(once ? 0 : freePort()));
        settings.put("logging.threshold.console", "ERROR");
        return settings;
    }

    private static void report(DemoDay day, List<String> differences, PrintStream out) {
        out.println();
        out.println(day.table());
        out.println();
        day.lastNight().forEach(out::println);
        out.println();
        if (differences.isEmpty()) {
            out.println("Mọi mẫu đều đến đích đã khai / every sample reached its declared end.");
        } else {
            out.println("Chưa đúng như đã khai / not as declared:");
            differences.forEach(d -> out.println("  " + d));
        }
    }

    private static void invite(Gateway gateway, PrintStream out) {
        out.println();
        out.println("  http://127.0.0.1:%d/".formatted(gateway.port()));
        out.println(
                "  đăng nhập / sign in: admin, mật khẩu trong tệp / password in the file %s"
                        .formatted(DATA.resolve("initial-admin-password")));
        out.println("  dừng / stop: Ctrl+C");
    }

    /** 8080, or the next port that nobody uses. */
    private static int freePort() throws IOException {
        for (int port = 8080; port < 8180; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IOException("no free port from 8080 to 8179");
    }
}
