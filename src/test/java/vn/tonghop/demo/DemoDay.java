package vn.tonghop.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.ProducerTemplate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays the day: the offices send in waves, the clock moves with them, the night brings the reports
 * together, the ministry answers. Every wait is bounded; what did not happen in time shows in
 * {@link #differences()}.
 */
public final class DemoDay {

    /** The night after the last deadline, when the schedule of {@code routes/} ticks. */
    private static final Instant NIGHT = OffsetDateTime.parse("2023-11-30T00:30+07:00").toInstant();

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final List<Sample> samples;
    private final OutsideWorld world;
    private final DemoClock clock;
    private final Ledger ledger;
    private final ProducerTemplate camel;
    private final Consumer<String> progress;
    private final List<Sent> sent = new ArrayList<>();

    public DemoDay(
            List<Sample> samples,
            OutsideWorld world,
            DemoClock clock,
            JdbcClient jdbc,
            ProducerTemplate camel,
            Consumer<String> progress) {
        this.samples = samples;
        this.world = world;
        this.clock = clock;
        this.ledger = new Ledger(jdbc);
        this.camel = camel;
        this.progress = progress;
    }

    /** Plays the whole day and waits until everything has come to rest. */
    public void play() {
        waves().forEach(this::wave);
        clock.moveTo(NIGHT);
        progress.accept("30/11/2023 00:30  đêm tổng hợp / the night consolidates and submits");
        night();
        await(() -> ledger.unanswered() == 0);
    }

    /**
     * What the schedules of {@code routes/} do about a night that has passed since the clock was
     * last set; they would do it within seconds, at a moment of their own.
     */
    private void night() {
        camel.sendBody("direct:night.tick", null);
        await(() -> ledger.unsettled() == 0);
    }

    /** The acts of the day by their moment, in the order of the samples. */
    private Map<Instant, List<Supplier<Sent>>> waves() {
        var waves = new TreeMap<Instant, List<Supplier<Sent>>>();
        for (Sample sample : samples) {
            for (Sending sending : sample.deliveries()) {
                waves.computeIfAbsent(sending.at().toInstant(), w -> new ArrayList<>())
                        .add(() -> world.play(sample, sending));
            }
        }
        return waves;
    }

    private void wave(Instant moment, List<Supplier<Sent>> acts) {
        clock.moveTo(moment);
        List<String> known = ledger.night();
        night();
        ledger.night().stream()
                .filter(l -> !known.contains(l))
                .forEach(l -> progress.accept("  đêm trước / the night before: " + l));
        progress.accept(
                "%s  %d lượt gửi / deliveries"
                        .formatted(MOMENT.format(moment.atZone(SameBytes.VIETNAM)), acts.size()));
        List<Sent> now = acts.stream().map(Supplier::get).toList();
        sent.addAll(now);
        await(() -> now.stream().allMatch(s -> ledger.delivery(s).isPresent()));
        await(() -> ledger.unread() == 0);
    }

    /** The table of the day, a line a document in the order of arrival. */
    public String table() {
        return DayTable.of(List.copyOf(documents(arrived()).values()));
    }

    /** The runs of the night, a line each. */
    public List<String> lastNight() {
        return ledger.night();
    }

    /** What did not end as its sample declares; empty when everything did. */
    public List<String> differences() {
        Map<Sent, Arrived> arrived = arrived();
        Map<Long, Understood> documents = documents(arrived);
        var differences = new ArrayList<String>();
        for (Sample sample : samples) {
            List<Sent> acts = sent.stream().filter(s -> s.sample().equals(sample)).toList();
            differences.addAll(
                    Comparison.of(
                            sample,
                            acts.stream().map(arrived::get).toList(),
                            acts.stream().map(s -> answers(s, arrived.get(s))).toList(),
                            documents));
        }
        return differences;
    }

    private Map<Sent, Arrived> arrived() {
        var arrived = new LinkedHashMap<Sent, Arrived>();
        sent.forEach(s -> ledger.delivery(s).ifPresent(a -> arrived.put(s, a)));
        return arrived;
    }

    private Map<Long, Understood> documents(Map<Sent, Arrived> arrived) {
        var documents = new TreeMap<Long, Understood>();
        arrived.values().stream()
                .flatMap(a -> a.documents().values().stream())
                .distinct()
                .forEach(id -> documents.put(id, ledger.document(id)));
        return documents;
    }

    /** How many mails with the delivery's reference lie in the inbox of whoever sent it. */
    private int answers(Sent act, Arrived arrived) {
        String from = act.sending().from();
        if (from == null || arrived == null) {
            return 0;
        }
        return (int)
                world.mail().inboxOf(from).stream()
                        .filter(
                                l ->
                                        l.subject().contains(arrived.reference())
                                                || l.text().contains(arrived.reference()))
                        .count();
    }

    /** Waits, but not for ever: what is missing then is said by the comparison. */
    private void await(Callable<Boolean> done) {
        try {
            Awaitility.await().atMost(PATIENCE).pollInterval(POLL).until(done);
        } catch (ConditionTimeoutException e) {
            progress.accept("  … sau / after " + PATIENCE.toSeconds() + " s: chưa xong / not done");
        }
    }
}
