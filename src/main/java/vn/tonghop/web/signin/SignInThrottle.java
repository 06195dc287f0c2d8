package vn.tonghop.web.signin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Slows down who guesses passwords: after {@value #FREE} failures of one account from one address
 * each further one costs a pause, twice as long as the one before. During a pause the right
 * password is not looked at either.
 *
 * <p>In memory and bounded: each node counts for itself, and what is oldest is forgotten first.
 */
public final class SignInThrottle {

    static final int FREE = 5;
    static final int MOST = 10_000;
    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

    private record Attempt(String account, String address) {}

    private record Failures(int count, long lastAt) {}

    private final LongSupplier nanoTime;
    private final Map<Attempt, Failures> failures =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Attempt, Failures> eldest) {
                    return size() > MOST;
                }
            };

    /**
     * @param nanoTime a clock that only goes forward: neither the business clock nor a corrected
     *     wall clock may shorten a pause
     */
    public SignInThrottle(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** How long this account has to wait at this address; zero when it may try. */
    public synchronized Duration pause(String account, String address) {
        var known = failures.get(attempt(account, address));
        if (known == null || known.count() < FREE) {
            return Duration.ZERO;
        }
        var left = pauseAfter(known.count()).minus(since(known));
        return left.isNegative() ? Duration.ZERO : left;
    }

    public synchronized void failed(String account, String address) {
        var attempt = attempt(account, address);
        var known = failures.get(attempt);
        var before =
                known == null || since(known).compareTo(FORGOTTEN_AFTER) > 0 ? 0 : known.count();
        failures.put(attempt, new Failures(before + 1, nanoTime.getAsLong()));
    }

    public synchronized void succeeded(String account, String address) {
        failures.remove(attempt(account, address));
    }

    synchronized int remembered() {
        return failures.size();
    }

    private Duration since(Failures known) {
        return Duration.ofNanos(nanoTime.getAsLong() - known.lastAt());
    }

    private static Duration pauseAfter(int failures) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - FREE, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Names are cut, so that a long one costs no memory; an IPv6 guesser owns a whole /64. */
    private static Attempt attempt(String account, String address) {
        var name = account.toLowerCase(Locale.ROOT);
        return new Attempt(name.substring(0, Math.min(name.length(), 100)), network(address));
    }

    private static String network(String address) {
        var groups = address.split(":", -1);
        return groups.length < 5 || address.contains("::")
                ? address
                : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
