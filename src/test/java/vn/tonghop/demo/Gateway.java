package vn.tonghop.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
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
                                var beans = context.getBeanFactory();
                                beans.registerSingleton("demoClock", clock);
                                beans.registerSingleton("testClasses", new TestClasses());
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

    /**
     * Keeps the gateway from taking the tests' own configurations for parts of itself: they lie on
     * the same class path and in the same packages.
     */
    private static final class TestClasses extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader candidate, MetadataReaderFactory readers)
                throws IOException {
            return candidate.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TestClasses;
        }

        @Override
        public int hashCode() {
            return TestClasses.class.hashCode();
        }
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
