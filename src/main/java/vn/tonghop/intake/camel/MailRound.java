package vn.tonghop.intake.camel;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import vn.tonghop.intake.mailbox.Mail;

/**
 * The mails of one poll, taken by several hands at once: keeping a mail is mostly waiting for the
 * disk to say that it is written, and a disk that is asked by several answers them together. Each
 * mail is still marked after its own receipt only. A large one is taken alone, so that memory stays
 * bounded.
 */
final class MailRound {

    /** From here on a mail is large, in bytes. */
    private static final long LARGE = 8L << 20;

    private static final int FAILED_IN_A_ROW = 3;

    /** What is done with one mail. */
    interface Hands {

        /** Whether it is newly kept. */
        boolean take(Mail mail) throws Exception;

        /** Whether a failure is this mail's alone. */
        boolean isItsOwn(Exception e, Mail mail);
    }

    private final Queue<Mail> waiting;
    private final Hands hands;
    private final BooleanSupplier goOn;
    private final int atOnce;
    private final Semaphore room;
    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicInteger inARow = new AtomicInteger();
    private final AtomicReference<Exception> failed = new AtomicReference<>();

    /**
     * @param goOn false when the source is to stop
     * @param atOnce how many hands
     */
    MailRound(Collection<Mail> waiting, Hands hands, BooleanSupplier goOn, int atOnce) {
        this.waiting = new ConcurrentLinkedQueue<>(waiting);
        this.hands = hands;
        this.goOn = goOn;
        this.atOnce = atOnce;
        this.room = new Semaphore(atOnce, true);
    }

    /**
     * How many are newly kept; ends when all were tried, or when several failed in a row.
     *
     * @throws Exception the first that was no mail's own
     */
    int run(ExecutorService threads) throws Exception {
        var others = new ArrayList<Future<?>>();
        for (int i = 1; i < Math.min(atOnce, waiting.size()); i++) {
            others.add(threads.submit(this::work));
        }
        work();
        for (Future<?> other : others) {
            other.get();
        }
        if (failed.get() != null) {
            throw failed.get();
        }
        return kept.get();
    }

    private void work() {
        while (goOn.getAsBoolean() && inARow.get() < FAILED_IN_A_ROW) {
            Mail mail = waiting.poll();
            if (mail == null) {
                return;
            }
            int share = share(mail);
            room.acquireUninterruptibly(share);
            try {
                take(mail);
            } finally {
                room.release(share);
            }
        }
    }

    private void take(Mail mail) {
        try {
            if (hands.take(mail)) {
                kept.incrementAndGet();
            }
            inARow.set(0);
        } catch (Exception e) {
            if (!hands.isItsOwn(e, mail)) {
                failed.compareAndSet(null, e);
                inARow.incrementAndGet();
            }
        }
    }

    private int share(Mail mail) {
        try {
            return mail.size() > LARGE ? atOnce : 1;
        } catch (MessagingException e) {
            return atOnce;
        }
    }
}
