package vn.tonghop.consolidation.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kamelet.KameletComponent;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.component.quartz.QuartzComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import vn.tonghop.routes.RouteCheck;
import vn.tonghop.routes.RouteState;

/** The schedule as it ships, on the real scheduler. */
class NightScheduleIT {

    private final CamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void deploy() throws Exception {
        var kamelets = new KameletComponent();
        kamelets.setLocation("file:routes/kamelets");
        camel.addComponent("kamelet", kamelets);
        camel.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:night.tick").to("mock:tick");
                    }
                });
        PluginHelper.getRoutesLoader(camel)
                .loadRoutes(
                        ResourceHelper.resolveMandatoryResource(
                                camel, "file:routes/schedules/night.yaml"));
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @Test
    void theNightTicksAtHalfPastMidnightInVietnamAndTheCatchUpEveryFiveMinutes() throws Exception {
        var nightly = trigger("nightly");
        assertThat(nightly.getCronExpression()).isEqualTo("0 30 0 * * ?");
        assertThat(nightly.getTimeZone()).isEqualTo(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
        assertThat(nightly.getNextFireTime().toInstant().toString()).endsWith("T17:30:00Z");
        assertThat(trigger("catch-up").getCronExpression()).isEqualTo("20 0/5 * * * ?");
    }

    @Test
    void aMissedTickIsMadeUpForAtOnce() throws Exception {
        assertThat(trigger("nightly").getMisfireInstruction())
                .isEqualTo(CronTrigger.MISFIRE_INSTRUCTION_FIRE_ONCE_NOW);
    }

    @Test
    void eachTickCallsTheNightWithNothingInHand() throws Exception {
        var tick = camel.getEndpoint("mock:tick", MockEndpoint.class);
        scheduler().triggerJob(trigger("nightly").getJobKey());

        await().until(() -> tick.getReceivedCounter() == 1);
        assertThat(tick.getExchanges().get(0).getMessage().getHeaders()).isEmpty();
    }

    @Test
    void theFilesOfTheNightPassTheCheckOfTheRoutes() throws Exception {
        var states =
                new RouteCheck(
                                Path.of("routes"),
                                name ->
                                        switch (name) {
                                            case "BO_URL" -> "http://127.0.0.1:9/api";
                                            case "BO_TOKEN" -> "secret";
                                            default -> null;
                                        })
                        .all().stream()
                                .filter(s -> s.file().matches(".*(night|ministry).*"))
                                .collect(Collectors.toMap(RouteState::file, RouteState::problems));

        assertThat(states)
                .containsKeys("routes/schedules/night.yaml", "routes/destinations/ministry.yaml");
        assertThat(states.values()).allSatisfy(p -> assertThat(p).isEmpty());
    }

    private Scheduler scheduler() {
        return camel.getComponent("quartz", QuartzComponent.class).getScheduler();
    }

    private CronTrigger trigger(String name) throws Exception {
        TriggerKey key =
                scheduler().getTriggerKeys(GroupMatcher.anyTriggerGroup()).stream()
                        .filter(k -> k.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
        return (CronTrigger) scheduler().getTrigger(key);
    }
}
