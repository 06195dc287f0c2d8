package vn.tonghop.intake.dossier;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.intake.dossier.Tally.Count;

/**
 * How one dossier counts for a period, as of the period's last day.
 *
 * <ul>
 *   <li>Received after the period, or finished before it: not at all.
 *   <li>Received in the period: online, or direct and postal, by its channel ({@code
 *       KenhThucHien}); received before and not finished then: carried over.
 *   <li>Finished in the period: early when on a day before the promised one, late when after the
 *       promised time, else on time. Not finished by its end: late when the promised time is past
 *       then, else in time. Without a promised day nothing is late; how many these are is told.
 * </ul>
 */
public final class Counting {

    private final long firstDay;
    private final long lastDay;
    private final long end;
    private final Set<String> online;
    private final Set<String> directPostal;
    private final Set<String> ignored;

    /**
     * @param online channels that are online, separated by commas
     * @param directPostal channels that are direct or postal
     * @param ignored states ({@code TrangThaiHoSo}) of dossiers that do not count, such as
     *     withdrawn ones
     */
    public Counting(
            LocalDate from, LocalDate to, String online, String directPostal, String ignored) {
        this.firstDay = Moment.dayOf(from);
        this.lastDay = Moment.dayOf(to);
        this.end = Moment.endOf(to);
        this.online = words(online);
        this.directPostal = words(directPostal);
        this.ignored = words(ignored);
    }

    private static Set<String> words(String list) {
        return Stream.of(list.split(","))
                .map(Counting::folded)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without case and marks: "Trực tuyến" and "TRUC TUYEN" are one channel. */
    private static String folded(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('đ', 'd');
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    /** What is known of a channel's or a state's spelling; asked once for each spelling. */
    boolean isOnline(String channel) {
        return online.contains(folded(channel));
    }

    boolean isDirectPostal(String channel) {
        return directPostal.contains(folded(channel));
    }

    boolean isIgnored(String state) {
        return ignored.contains(folded(state));
    }

    /**
     * @param channel {@link Count#ONLINE}, {@link Count#DIRECT_POSTAL}, or null when it is none of
     *     the known
     * @param received a {@link Moment}, as the other two
     */
    void count(Tally tally, Count channel, long received, long due, long finished) {
        long day = Moment.dayOf(received);
        boolean impossible =
                received <= 0
                        || due == Moment.IMPOSSIBLE
                        || finished == Moment.IMPOSSIBLE
                        || finished > 0 && Moment.dayOf(finished) < day;
        if (impossible) {
            tally.count(Count.UNUSABLE);
            return;
        }
        boolean done = finished > 0;
        if (day > lastDay || done && Moment.dayOf(finished) < firstDay) {
            return;
        }
        if (day >= firstDay && channel == null) {
            tally.count(Count.UNUSABLE);
            return;
        }
        tally.count(day < firstDay ? Count.CARRIED_OVER : channel);
        tally.count(fate(Moment.orEndOfDay(due), done ? finished : Long.MAX_VALUE));
        if (due == Moment.NONE) {
            tally.count(Count.WITHOUT_DUE_DAY);
        }
    }

    private Count fate(long due, long finished) {
        boolean done = finished <= end;
        if (due == Moment.NONE) {
            return done ? Count.ON_TIME : Count.PENDING_IN_TIME;
        }
        if (!done) {
            return due < end ? Count.PENDING_LATE : Count.PENDING_IN_TIME;
        }
        if (Moment.dayOf(finished) < Moment.dayOf(due)) {
            return Count.EARLY;
        }
        return finished > due ? Count.LATE : Count.ON_TIME;
    }
}
