package vn.tonghop.intake.dossier;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.intake.Delivery;
import vn.tonghop.intake.dossier.Reading.Stage;
import vn.tonghop.intake.dossier.Readings.HandedOver;
import vn.tonghop.intake.dossier.Readings.Overtaken;
import vn.tonghop.intake.portal.PortalClient;

/**
 * Reads a portal's dossiers from where the last attempt got to, computes what every unit has to
 * report, and hands it over once.
 *
 * <p>A stop at any point costs the pages since the last commit and nothing else: cursor and
 * counters are kept together, and a unit's report has the same key and the same bytes when it is
 * handed over again.
 */
public class DossierDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DossierDesk.class);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int MONTHS_BACK = 24;

    /**
     * What a source asks for.
     *
     * @param service the portal's name of the question
     * @param numbered pages are asked for by number instead of by the last dossier known
     * @param commitPages pages between two commits
     * @param mostPages of one reading
     * @param mostUnusable dossiers that cannot be counted before the whole is not believed
     * @param again after which time a period that was handed over is computed anew
     */
    public record Order(
            String source,
            String service,
            String regime,
            String form,
            int pageSize,
            boolean numbered,
            int commitPages,
            int mostPages,
            int mostUnits,
            long mostUnusable,
            Duration again,
            String online,
            String directPostal,
            String ignored) {}

    /** Takes a unit's report in; throws when it is not kept. */
    @FunctionalInterface
    public interface Receiver {
        void receive(Delivery delivery) throws Exception;
    }

    private final Readings readings;
    private final Catalogue catalogue;
    private final Clock clock;

    public DossierDesk(Readings readings, Catalogue catalogue, Clock clock) {
        this.readings = readings;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * @param goOn asked after every page; false stops at the next commit
     * @return reports handed over
     * @throws Trouble when the portal cannot be counted on
     */
    public int work(Order order, PortalClient portal, BooleanSupplier goOn, Receiver receiver)
            throws Exception {
        ReportingPeriod period = period(order.regime());
        Optional<Reading> open =
                readings.open(order.source(), order.regime(), period.key(), order.mostUnits());
        if (open.isEmpty() && !isDue(order, period)) {
            return 0;
        }
        Reading reading =
                open.orElseGet(
                        () ->
                                readings.begin(
                                        order.source(),
                                        order.regime(),
                                        period.key(),
                                        order.mostUnits()));
        try {
            if (reading.stage() == Stage.READING) {
                reading = read(reading, order, period, portal, goOn);
            }
        } catch (Trouble e) {
            readings.abandon(reading, e.getMessage());
            throw e;
        } catch (Overtaken e) {
            LOG.info("{}", e.getMessage());
            return 0;
        }
        return reading.stage() == Stage.COUNTED ? deliver(reading, order, period, receiver) : 0;
    }

    private boolean isDue(Order order, ReportingPeriod period) {
        return readings.delivered(order.source(), order.regime(), period.key())
                .map(at -> !at.plus(order.again()).isAfter(clock.instant()))
                .orElse(true);
    }

    /** The last period whose days are over. */
    public ReportingPeriod period(String regime) throws Trouble {
        LocalDate today = clock.instant().atZone(VIETNAM).toLocalDate();
        ReportingPeriod last = null;
        for (int back = 0; back <= MONTHS_BACK; back++) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            int quarter = (month.getMonthValue() + 2) / 3;
            for (String key :
                    new String[] {
                        month.toString(),
                        month.getYear() + "-Q" + quarter,
                        month.getYear() + "-H1",
                        month.getYear() + "-9M",
                        String.valueOf(month.getYear())
                    }) {
                var period = catalogue.period(regime, key);
                if (period.isPresent()
                        && period.get().to().isBefore(today)
                        && (last == null || period.get().to().isAfter(last.to()))) {
                    last = period.get();
                }
            }
        }
        if (last == null) {
            throw new Trouble("INT-036", regime);
        }
        return last;
    }

    private Reading read(
            Reading from,
            Order order,
            ReportingPeriod period,
            PortalClient portal,
            BooleanSupplier goOn)
            throws IOException, Overtaken {
        Reading reading = from;
        int since = 0;
        try (var pages = new PagesInTurn(order, period, portal)) {
            while (true) {
                DossierPage page = pages.after(reading);
                boolean last = isLast(page, reading, order);
                reading = reading.with(page);
                held(reading, order, page, last);
                if (last) {
                    return readings.keep(reading, Stage.COUNTED);
                }
                boolean stop = !goOn.getAsBoolean();
                if (++since >= order.commitPages() || stop) {
                    reading = readings.keep(reading, Stage.READING);
                    since = 0;
                }
                if (stop) {
                    return reading;
                }
            }
        }
    }

    private static boolean isLast(DossierPage page, Reading before, Order order) {
        if (page.pages() >= 0) {
            return page.pages() <= (order.numbered() ? before.pages() + 1 : 1);
        }
        return page.items() == 0;
    }

    /** A portal that never ends, that leaves out what it counts, or that is mostly illegible. */
    private static void held(Reading reading, Order order, DossierPage page, boolean last)
            throws Trouble {
        if (!last && page.items() - page.known() == 0) {
            throw new Trouble("INT-031", "trang " + reading.pages());
        }
        if (reading.pages() > order.mostPages()) {
            throw new Trouble("INT-031", reading.pages() + " > " + order.mostPages());
        }
        if (reading.tallies().unusable() > order.mostUnusable()) {
            throw new Trouble("INT-037", reading.tallies().unusable() + "/" + reading.dossiers());
        }
        long given = order.numbered() ? reading.dossiers() : page.items();
        if (last && page.total() > given) {
            throw new Trouble("INT-035", given + " < " + page.total());
        }
    }

    /** Units whose dossiers all went away report that, too. */
    private int deliver(Reading reading, Order order, ReportingPeriod period, Receiver receiver)
            throws Exception {
        var before = readings.handedOver(order.source(), order.regime(), period.key());
        var counted = reading.tallies().units();
        var units = new TreeSet<>(counted.keySet());
        units.addAll(before.keySet());
        units.remove("");
        int handed = 0;
        for (String unit : units) {
            Tally tally = counted.getOrDefault(unit, new Tally());
            var report = new UnitReport(reading, period, order.form(), unit, tally);
            HandedOver last = before.getOrDefault(unit, new HandedOver(0, ""));
            if (!report.figures().equals(last.figures())) {
                int revision = last.revision() + 1;
                receiver.receive(report.delivery(revision, catalogue));
                readings.handedOver(
                        reading,
                        order.regime(),
                        period.key(),
                        unit,
                        new HandedOver(revision, report.figures()));
                handed++;
            }
        }
        readings.delivered(reading);
        LOG.info(
                "{}: {} dossiers on {} pages are {} units, {} of them new or changed; {} could not"
                        + " be counted",
                order.source(),
                reading.dossiers(),
                reading.pages(),
                units.size(),
                handed,
                reading.tallies().unusable());
        return handed;
    }
}
