package vn.tonghop.cli;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import vn.tonghop.store.Store;

/**
 * The rooms that a night needs, without web server, sources and pipeline: the same beans as in the
 * gateway, on a store that a running gateway may be using at the same time. To each other the two
 * are nodes like any others.
 *
 * <p>It is not annotated as a configuration, so that the gateway's own scan passes it by.
 */
@EnableAutoConfiguration
@ComponentScan({
    "vn.tonghop.store",
    "vn.tonghop.journal",
    "vn.tonghop.unit",
    "vn.tonghop.catalogue",
    "vn.tonghop.consolidation",
    "vn.tonghop.submission",
    "vn.tonghop.routes"
})
class NightRooms {

    /**
     * @param send deploys the destinations and works on the outbox; without it nothing leaves
     * @param properties go before every other setting
     */
    static ConfigurableApplicationContext open(
            Store store, Clock clock, boolean send, Map<String, ?> properties) {
        var all = new HashMap<String, Object>(quiet());
        all.putAll(properties);
        // whoever opened the store has found it: nobody is to start another one
        all.put("spring.datasource.url", ((HikariDataSource) store.dataSource()).getJdbcUrl());
        all.put("tonghop.routes.deploy", send ? "destinations" : "none");
        all.put("tonghop.submission.work", send);
        return new SpringApplicationBuilder(NightRooms.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .initializers(context -> share((GenericApplicationContext) context, store, clock))
                .run(
                        all.entrySet().stream()
                                .map(p -> "--" + p.getKey() + "=" + p.getValue())
                                .toArray(String[]::new));
    }

    /** Standard output belongs to the command; the gateway's log file to the gateway. */
    private static Map<String, Object> quiet() {
        return Map.of(
                "spring.main.banner-mode", "off",
                "logging.threshold.console", "OFF",
                "logging.file.name", "${tonghop.data:data}/logs/night.log");
    }

    private static void share(GenericApplicationContext context, Store store, Clock clock) {
        context.registerBean("clock", Clock.class, () -> clock);
        context.registerBean(
                "dataSource",
                DataSource.class,
                store::dataSource,
                definition -> definition.setDestroyMethodName(""));
    }
}
