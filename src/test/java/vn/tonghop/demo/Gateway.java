package vn.tonghop.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import vn.tonghop.TongHop;

/**
 * The gateway as {@code java -jar} starts it, through its own {@code main}; only the business clock
 * is another one.
 */
public final class Gateway implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Gateway(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * @param settings what an administrator would set
     * @param arguments of the command line; they win over {@code settings}
     */
    public static Gateway start(
            DemoClock clock, Map<String, String> settings, String... arguments) {
        var started = new AtomicReference<ConfigurableApplicationContext>();
        SpringApplication.withHook(
                application ->
                        new SpringApplicationRunListener() {
                            @Override
                            public void contextPrepared(ConfigurableApplicationContext context) {
                                context.getBeanFactory().registerSingleton("demoClock", clock);
                                started.set(context);
                            }
                        },
                () -> TongHop.main(commandLine(settings, arguments)));
        return new Gateway(started.get());
    }

    private static String[] commandLine(Map<String, String> settings, String... arguments) {
        Set<String> given =
                Set.of(new SimpleCommandLinePropertySource(arguments).getPropertyNames());
        List<String> all = new ArrayList<>(List.of(arguments));
        settings.forEach(
                (name, value) -> {
                    if (!given.contains(name)) {
                        all.add("--" + name + "=" + value);
                    }
                });
        return all.toArray(String[]::new);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
