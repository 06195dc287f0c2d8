package vn.tonghop.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Regime;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.config.ConfigProblems;
import vn.tonghop.consolidation.Nights;
import vn.tonghop.message.Cause;
import vn.tonghop.message.Messages;
import vn.tonghop.message.VietnameseText;
import vn.tonghop.store.Store;
import vn.tonghop.store.StoreUnavailable;
import vn.tonghop.submission.Submissions;

/**
 * {@code night --regime ID --period P [--dry-run] [--json]}: consolidates one period by hand and
 * submits it, while a gateway runs or when none does.
 *
 * <p>Ends with 0 when the ministry has accepted these totals (a dry run: when they are shown), with
 * 1 when it has not, with 2 when the command is wrong or the store cannot be reached.
 */
@Command(
        name = "night",
        mixinStandardHelpOptions = true,
        description =
                "Tổng hợp và nộp một kỳ báo cáo · Consolidates and submits one reporting period")
public final class NightCommand implements Callable<Integer> {

    private static final int NOT_ACCEPTED = 1;
    private static final int WRONG = 2;

    private final Supplier<Store> opening;
    private final Clock clock;
    private final Locale language;
    private final Map<String, ?> properties;

    @Spec private CommandSpec spec;

    @Option(
            names = "--regime",
            required = true,
            paramLabel = "ID",
            description = "mã chế độ báo cáo · the regime's id")
    private String regime;

    @Option(
            names = "--period",
            required = true,
            paramLabel = "P",
            description = "kỳ, ví dụ 2023-11 · the period, for example 2023-11")
    private String period;

    @Option(
            names = "--dry-run",
            description = "chỉ xem, không ghi và không nộp · only shows, neither writes nor sends")
    private boolean dryRun;

    @Option(names = "--json", description = "in JSON · prints JSON")
    private boolean json;

    @Option(
            names = "--wait",
            defaultValue = "120",
            paramLabel = "SECONDS",
            description =
                    "chờ biên nhận bao lâu, mặc định ${DEFAULT-VALUE} giây · how long to wait for"
                            + " the receipt")
    private int seconds;

    /**
     * @param opening opens the store when it is needed; the command closes it
     * @param language Vietnamese, or English for every other
     * @param properties settings that go before those of the environment and of {@code config/}
     */
    public NightCommand(
            Supplier<Store> opening, Clock clock, Locale language, Map<String, ?> properties) {
        this.opening = opening;
        this.clock = clock;
        this.language = language;
        this.properties = properties;
    }

    @Override
    public Integer call() {
        try (var store = opening.get();
                var rooms = NightRooms.open(store, clock, !dryRun, properties)) {
            return inRooms(rooms);
        } catch (StoreUnavailable unavailable) {
            complain(unavailable.getMessage());
            complain(unavailable.whatToDo());
            return WRONG;
        } catch (ConfigProblems wrong) {
            complain(wrong.describe(language));
            return WRONG;
        }
    }

    private int inRooms(ApplicationContext rooms) {
        var catalogue = rooms.getBean(Catalogue.class);
        var known = catalogue.regime(regime);
        if (known.isEmpty()) {
            complain(say("cli.night.no-regime", regime, ids(catalogue)));
            return WRONG;
        }
        var asked = catalogue.period(regime, period);
        if (asked.isEmpty()) {
            complain(say("cli.night.no-period", period, regime));
            return WRONG;
        }
        return dryRun ? show(rooms.getBean(Nights.class), asked.get()) : submit(rooms, asked.get());
    }

    private int show(Nights nights, ReportingPeriod asked) {
        var totals = nights.dryRun(asked);
        print(json ? NightJson.of(totals) : new TotalsText(language).of(totals));
        if (!json) {
            print(say("cli.night.dry"));
        }
        return 0;
    }

    /** What is still being reported is not submitted by hand either. */
    private int submit(ApplicationContext rooms, ReportingPeriod asked) {
        if (clock.instant().isBefore(asked.closesAt())) {
            complain(say("cli.night.open", period, VietnameseText.moment(asked.closesAt())));
            return NOT_ACCEPTED;
        }
        var end =
                new NightByHand(
                                rooms.getBean(Nights.class),
                                rooms.getBean(Submissions.class),
                                this::goesOn)
                        .run(asked, Duration.ofSeconds(seconds));
        print(json ? NightJson.of(end) : new TotalsText(language).of(end));
        return end.isAccepted() ? 0 : NOT_ACCEPTED;
    }

    /** Whoever waits is told at once why. */
    private void goesOn(String why) {
        complain(say("cli.night.again", Cause.in(language, why), Integer.toString(seconds)));
        spec.commandLine().getErr().flush();
    }

    private static String ids(Catalogue catalogue) {
        return catalogue.regimes().stream().map(Regime::id).collect(Collectors.joining(", "));
    }

    private String say(String key, Object... arguments) {
        return Messages.in(language, key, arguments);
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
    }

    private void complain(String text) {
        spec.commandLine().getErr().println(text);
    }
}
