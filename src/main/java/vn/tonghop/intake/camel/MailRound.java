package vn.tonghop.intake.camel;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import vn.tonghop.intake.mailbox.Mail;
import vn.tonghop.intake.mailbox.MailBatch;
import vn.tonghop.intake.mailbox.Mailbox;

/**
 * The mails of one poll, taken by several hands at once: keeping a mail is mostly waiting for the
 * disk to say that it is written, and a disk that is asked by several answers them together.
 *
 * <p>While the hands keep one batch, the next is fetched; when they are done, those of the batch
 * that have a receipt are acknowledged together. A batch ends early where its bytes would be many,
 * so that memory stays bounded.
 */
final class MailRound {

    private static final int FAILED_IN_A_ROW = 3;

    /** What is done with one mail. */
    interface Hands {

        /** Whether it is newly kept. */
        boolean take(Mail mail) throws Exception;

        /** Whether a failure is this mail's alone. */
        boolean isItsOwn(Exception e, Mail mail);
    }

    private final Mailbox mailbox;
    private final Hands hands;
    private final BooleanSupplier goOn;
    private final int atOnce;
    private final ExecutorService threads;
    private final AtomicInteger kept = new AtomicInteger();
    private final AtomicInteger inARow = new AtomicInteger();
    private final AtomicReference<Exception> failed = new AtomicReference<>();

    /**
     * @param goOn false when the source is to stop
     * @param atOnce how many hands
     * @param threads where they work
     */
    MailRound(
            Mailbox mailbox,
            Hands hands,
            BooleanSupplier goOn,
            int atOnce,
            ExecutorService threads) {
        this.mailbox = mailbox;
        this.hands = hands;
        this.goOn = goOn;
        this.atOnce = atOnce;
        this.threads = threads;
    }

    /**
     * How many are newly kept; ends when all were tried, or when several failed in a row.
     *
     * @throws Exception the first that was no mail's own
     */
    int run(List<Mail> waiting) throws Exception {
        List<Future<?>> atWork = List.of();
        for (MailBatch batch : MailBatch.of(waiting)) {
            boolean fetched = goesOn() && fetch(batch);
            finish(atWork);
            atWork = fetched && goesOn() ? start(batch) : List.of();
        }
        finish(atWork);
        if (failed.get() != null) {
            throw failed.get();
        }
        return kept.get();
    }

    private boolean goesOn() {
        return goOn.getAsBoolean() && inARow.get() < FAILED_IN_A_ROW;
    }

    /** False when there is nobody to ask any more. */
    private boolean fetch(MailBatch batch) {
        try {
            mailbox.fetch(batch.together());
            return true;
        } catch (MessagingException e) {
            failed.compareAndSet(null, e);
            inARow.set(FAILED_IN_A_ROW);
            return false;
        }
    }

    private List<Future<?>> start(MailBatch batch) {
        var left = new ConcurrentLinkedQueue<>(batch.mails());
        var atWork = new ArrayList<Future<?>>();
        for (int i = 0; i < Math.min(atOnce, batch.mails().size()); i++) {
            atWork.add(threads.submit(() -> work(left)));
        }
        return atWork;
    }

    private void finish(List<Future<?>> atWork) throws Exception {
        for (Future<?> hand : atWork) {
            hand.get();
        }
        try {
            mailbox.acknowledge();
        } catch (MessagingException e) {
            failed.compareAndSet(null, e);
            inARow.set(FAILED_IN_A_ROW);
        }
    }

    private void work(Queue<Mail> left) {
        while (goesOn()) {
            Mail mail = left.poll();
            if (mail == null) {
                return;
            }
            take(mail);
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
}
