package vn.tonghop.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A gateway's store in a process of its own, for tests that kill it. Prints {@code open} when the
 * store is open, then each number after its commit; ends in order at the end of its input.
 */
final class StoreChild {

    private StoreChild() {}

    public static void main(String[] arguments) throws IOException {
        var out = System.out;
        System.setOut(System.err); // for the log
        try (var store = Store.ofGateway(Path.of(arguments[0]))) {
            out.println("open");
            if (arguments[1].equals("insert")) {
                insertForEver(JdbcClient.create(store.dataSource()), out);
            }
            System.in.read();
        } catch (StoreUnavailable e) {
            out.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void insertForEver(JdbcClient jdbc, PrintStream out) {
        jdbc.sql("create table if not exists committed (n bigint primary key)").update();
        for (long n = 0; ; n++) {
            jdbc.sql("insert into committed values (?)").param(n).update();
            out.println(n);
        }
    }
}
