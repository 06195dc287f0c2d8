package vn.tonghop.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The store of the running gateway. With {@code spring.datasource.url} set, Spring Boot makes the
 * pool and all its settings count; without it the gateway brings its own server. {@code JdbcClient}
 * and {@code TransactionTemplate} are Spring Boot's in both cases.
 */
@Configuration
class StoreConfiguration {

    @Bean
    Node node() {
        var random = new byte[4];
        new SecureRandom().nextBytes(random);
        return new Node(
                host()
                        + "-"
                        + ProcessHandle.current().pid()
                        + "-"
                        + HexFormat.of().formatHex(random));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown-host";
        }
    }

    /** Nothing is configured: PostgreSQL in the data directory. */
    @Configuration
    @ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
    static class Embedded {

        @Bean
        Store store(@Value("${tonghop.data:data}") Path data) {
            var store = Store.ofGateway(data);
            OrphanedLeases.end(store.dataSource());
            return store;
        }

        @Bean(destroyMethod = "")
        DataSource dataSource(Store store) {
            return store.dataSource();
        }
    }
}
