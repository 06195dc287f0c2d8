package vn.tonghop.intake.push;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import vn.tonghop.intake.Channel;
import vn.tonghop.intake.Content;
import vn.tonghop.intake.Delivery;
import vn.tonghop.intake.Delivery.Enclosed;
import vn.tonghop.intake.Receipt;

/** Where one source's posts come in. Thread-safe. */
public final class PushDoor {

    /** Passes a delivery on to the intake and brings its receipt back. */
    @FunctionalInterface
    public interface Receiver {
        Receipt receive(Delivery delivery) throws Exception;
    }

    /**
     * How a post introduces itself, before its body is read.
     *
     * @param authorization the header, or null
     * @param timestamp {@code X-Tonghop-Timestamp}, or null
     * @param signature {@code X-Tonghop-Signature}, or null
     * @param key {@code Idempotency-Key}, or null
     * @param announced bytes it announces, or -1
     */
    public record Introduction(
            String authorization, String timestamp, String signature, String key, long announced) {}

    /**
     * What a body holds.
     *
     * @param fileName of the whole
     * @param files the files in it; empty when the body is the document
     */
    public record Body(String fileName, byte[] bytes, List<Enclosed> files) {}

    /**
     * What became of a post that is kept.
     *
     * @param again this very post was here already
     * @param sameAs the reference under which the same content came first, with another key; it
     *     counts once. Null when this is the first, and when that cannot be looked up
     */
    public record Taken(String reference, boolean again, String sameAs) {}

    private static final Logger LOG = LoggerFactory.getLogger(PushDoor.class);
    private static final int SOON = 5;

    private final PushRules rules;
    private final PushKeys keys;
    private final PushedBefore before;
    private final Receiver receiver;
    private final Clock clock;
    private final Semaphore places;
    private final Rate rate;

    /**
     * @param nanos a clock that only goes forward
     */
    public PushDoor(
            PushRules rules,
            PushKeys keys,
            PushedBefore before,
            Receiver receiver,
            Clock clock,
            LongSupplier nanos) {
        this.rules = rules;
        this.keys = keys;
        this.before = before;
        this.receiver = receiver;
        this.clock = clock;
        this.places = new Semaphore(rules.atOnce());
        this.rate = new Rate(rules.perMinute(), nanos);
    }

    public PushRules rules() {
        return rules;
    }

    /** A place at the door; to be left again. */
    public void enter() throws PushRefused {
        if (!places.tryAcquire()) {
            throw new PushRefused(429, "INT-046", SOON, rules.atOnce(), rules.perMinute());
        }
    }

    public void leave() {
        places.release();
    }

    /** What can be refused without reading the body. */
    public void look(Introduction post) throws PushRefused {
        if (rules.signed()) {
            if (post.signature() == null) {
                throw stranger();
            }
            if (!PushProof.isTimely(post.timestamp(), clock.instant(), rules.window())) {
                throw new PushRefused(401, "INT-042", 0, rules.window().toSeconds());
            }
        } else if (!PushProof.bears(post.authorization(), rules.secret())) {
            throw stranger();
        }
        if (post.key() != null && !post.key().matches("[!-~]{1,200}")) {
            throw new PushRefused(400, "INT-079", 0);
        }
        if (post.announced() > rules.mostBytes()) {
            throw tooLarge();
        }
    }

    /** Whether the body is what was signed, and whether there is room for it in this minute. */
    public void look(Introduction post, byte[] body) throws PushRefused {
        if (rules.signed()
                && !PushProof.isSigned(
                        post.signature(), rules.secret(), post.timestamp(), post.key(), body)) {
            throw stranger();
        }
        int wait = rate.take();
        if (wait > 0) {
            throw new PushRefused(429, "INT-046", wait, rules.atOnce(), rules.perMinute());
        }
        if (body.length == 0) {
            throw new PushRefused(400, "INT-045", 0, "0 byte");
        }
    }

    public PushRefused tooLarge() {
        return new PushRefused(413, "INT-043", 0, rules.mostBytes() / (1024 * 1024));
    }

    private static PushRefused stranger() {
        return new PushRefused(401, "INT-041", 0);
    }

    /**
     * Takes it in. The same key with the same content, or without one the same content without one,
     * gets the first one's reference. The same content under another key is a delivery of its own
     * with a reference of its own, and is told which one it repeats.
     *
     * @param key may be null
     * @return when it is durable
     * @throws PushRefused when the key was used for something else, or it is too large to be kept
     * @throws Exception when it could not be kept; it may come again
     */
    public Taken take(String key, Body body) throws Exception {
        String content = digest(body);
        if (key != null && !keys.isFor(rules.source(), key, content)) {
            throw new PushRefused(409, "INT-047", 0, key);
        }
        return taken(
                receiver.receive(
                        new Delivery(
                                Channel.PUSH,
                                rules.source(),
                                key == null ? "sha256:" + content : "key:" + key + "|" + content,
                                "source:" + rules.source(),
                                null,
                                body.fileName(),
                                Content.of(body.bytes()),
                                body.files())));
    }

    private Taken taken(Receipt receipt) throws PushRefused {
        if (receipt instanceof Receipt.Stored stored) {
            return new Taken(stored.reference(), false, sameAs(stored.reference()));
        }
        if (receipt instanceof Receipt.AlreadyHere here) {
            return new Taken(here.reference(), true, sameAs(here.reference()));
        }
        throw new PushRefused(413, "INT-050", 0);
    }

    /** It is kept: whether it was here before is no reason to say that it is not. */
    private String sameAs(String reference) {
        try {
            return before.firstWithTheDocumentsOf(reference).orElse(null);
        } catch (DataAccessException e) {
            LOG.warn("what {} repeats is not known while the database is away", reference, e);
            return null;
        }
    }

    /** Of the files and their names: what encloses them is another at each attempt. */
    private static String digest(Body body) throws IOException {
        if (body.files().isEmpty()) {
            return HexFormat.of().formatHex(PushProof.digest(body.bytes()));
        }
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            for (Enclosed file : body.files()) {
                all.update(PushProof.digest(file.fileName().getBytes("UTF-8")));
                all.update(PushProof.digest(file.bytes()));
            }
            return HexFormat.of().formatHex(all.digest());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
