package vn.tonghop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The store as Spring Boot puts it together. */
class StoreConfigurationIT {

    private final ApplicationContextRunner gateway =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    DataSourceAutoConfiguration.class,
                                    DataSourceTransactionManagerAutoConfiguration.class,
                                    TransactionAutoConfiguration.class,
                                    JdbcTemplateAutoConfiguration.class,
                                    JdbcClientAutoConfiguration.class,
                                    FlywayAutoConfiguration.class))
                    .withUserConfiguration(StoreConfiguration.class);

    @TempDir Path directory;

    @Test
    void withNothingSetTheGatewayHasItsOwnServerAndStopsItAtItsEnd() {
        var data = directory.resolve("data");
        gateway.withPropertyValues("tonghop.data=" + data)
                .run(
                        context -> {
                            assertThat(context).hasNotFailed().hasSingleBean(Store.class);
                            assertThat(context).hasSingleBean(TransactionTemplate.class);
                            assertThat(documents(context.getBean(JdbcClient.class))).isZero();
                            assertThat(data.resolve("postgres/postmaster.pid")).exists();
                        });
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        gateway.withPropertyValues("tonghop.data=" + data, "spring.datasource.url=")
                .run(context -> assertThat(context).hasSingleBean(Store.class));
    }

    @Test
    void anAddressOfAServerIsUsedAsSpringBootDoes() {
        var address = TestDatabase.emptySchema();
        gateway.withPropertyValues(
                        "tonghop.data=" + directory.resolve("data"),
                        "spring.datasource.url=" + address.url(),
                        "spring.datasource.username=" + address.user(),
                        "spring.datasource.password=" + address.password())
                .run(
                        context -> {
                            assertThat(context).hasNotFailed().doesNotHaveBean(Store.class);
                            assertThat(context).hasSingleBean(TransactionTemplate.class);
                            assertThat(documents(context.getBean(JdbcClient.class))).isZero();
                        });
        assertThat(directory.resolve("data")).doesNotExist();
    }

    @Test
    void aSecondGatewayTellsWhatToDoInsteadOfAStackTrace() throws Exception {
        var data = Files.createDirectories(directory.resolve("data")).toRealPath();
        try (var first = GatewayLock.take(data.resolve("gateway.lock")).orElseThrow()) {
            gateway.withPropertyValues("tonghop.data=" + data)
                    .run(
                            context -> {
                                var analysis =
                                        new StoreFailureAnalyzer()
                                                .analyze(context.getStartupFailure());
                                assertThat(analysis.getDescription())
                                        .contains("đang được tiến trình");
                                assertThat(analysis.getAction()).contains("--tonghop.data=DIR");
                            });
        }
    }

    @Test
    void noTwoProcessesAndNoTwoStartsShareAName() {
        var configuration = new StoreConfiguration();
        assertThat(configuration.node()).isNotEqualTo(configuration.node());
        assertThat(configuration.node().name()).contains("-" + ProcessHandle.current().pid() + "-");
    }

    private static long documents(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from document").query(Long.class).single();
    }
}
