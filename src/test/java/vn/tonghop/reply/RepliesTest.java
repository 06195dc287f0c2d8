package vn.tonghop.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tonghop.reply.ReplyTransport.Dispatch;

/** What becomes of the rows, with what the mail server says in the test's hand. */
class RepliesTest {

    private static final Dispatch SENT = new Dispatch.Sent();

    private final ReplyDesk desk = new ReplyDesk();
    private final List<Letter> left = Collections.synchronizedList(new ArrayList<>());

    @Test
    void anAnswerIsMarkedWithItsMessageIdBeforeItLeaves() {
        long delivery = desk.delivery("a@example.vn");
        desk.node(
                        "one",
                        letter -> {
                            var row = desk.row(delivery);
                            assertThat(row.get("stage")).isEqualTo("sending");
                            assertThat(row.get("message_id")).isEqualTo(letter.messageId());
                            assertThat(row.get("recipient")).isEqualTo("a@example.vn");
                            return took(letter);
                        })
                .work();

        assertThat(left).hasSize(1);
        assertThat(desk.stage(delivery)).isEqualTo("sent");
        assertThat(desk.row(delivery).get("sent_at").toString()).startsWith("2023-11-20");
        assertThat(desk.events(delivery)).containsExactly("reply.sent");
    }

    /** Fails when the row is not marked before the sending, or when the abandoned are due again. */
    @Test
    void whoDiesBetweenSendingAndSayingSoLeavesADoubtAndNoSecondLetter() {
        long delivery = desk.delivery("a@example.vn");
        var dying =
                desk.node(
                        "dying",
                        letter -> {
                            took(letter);
                            throw new Killed();
                        });
        assertThatThrownBy(dying::work).isInstanceOf(Killed.class);
        assertThat(desk.stage(delivery)).isEqualTo("sending");

        var next = desk.node("next", this::took);
        next.work();
        assertThat(desk.stage(delivery)).as("the lease runs still").isEqualTo("sending");
        desk.pass("1 hour");
        next.work();
        desk.pass("1 day");
        next.work();

        assertThat(desk.stage(delivery)).isEqualTo("in-doubt");
        assertThat(desk.row(delivery).get("last_error").toString()).contains("không rõ");
        assertThat(desk.events(delivery)).containsExactly("reply.in-doubt");
        assertThat(left).hasSize(1);
    }

    @Test
    void whoWasOnlySlowSaysInTheEndThatItWasSent() {
        long delivery = desk.delivery("a@example.vn");
        var impatient = desk.node("impatient", this::took);
        desk.node(
                        "slow",
                        letter -> {
                            desk.pass("1 hour");
                            impatient.work();
                            assertThat(desk.stage(delivery)).isEqualTo("in-doubt");
                            return took(letter);
                        })
                .work();
        assertThat(desk.stage(delivery)).isEqualTo("sent");
        assertThat(left).hasSize(1);
    }

    @Test
    void whoDiesBeforeTheMarkingIsFollowedByAnother() {
        long delivery = desk.delivery("a@example.vn");
        var row = desk.row(delivery);
        assertThat(row.get("stage")).isEqualTo("due");
        desk.claimedByADeadNode(delivery);
        desk.node("next", this::took).work();
        assertThat(left).isEmpty();
        desk.pass("1 hour");
        desk.node("next", this::took).work();
        assertThat(left).hasSize(1);
    }

    @Test
    void onlyWhatCertainlyDidNotLeaveIsTriedAgainAndNotForEver() {
        long delivery = desk.delivery("a@example.vn");
        var node = desk.node("one", letter -> new Dispatch.NotSent("421 too busy"));
        for (int attempt = 1; attempt <= 2; attempt++) {
            node.work();
            assertThat(desk.stage(delivery)).isEqualTo("due");
            assertThat(desk.row(delivery).get("last_error")).isEqualTo("421 too busy");
            desk.pass("1 minute");
        }
        node.work();
        assertThat(desk.stage(delivery)).isEqualTo("failed");
        assertThat(desk.events(delivery)).containsExactly("reply.failed");
    }

    @Test
    void aRefusalForGoodAndADoubtAreFinal() {
        long refused = desk.delivery("a@example.vn");
        desk.node("one", letter -> new Dispatch.Refused("550 no such user")).work();
        long unknown = desk.delivery("a@example.vn");
        desk.node("one", letter -> new Dispatch.Unknown("time-out")).work();
        long broken = desk.delivery("a@example.vn");
        desk.node(
                        "one",
                        letter -> {
                            throw new IllegalStateException("a defect of the route");
                        })
                .work();
        desk.pass("1 day");
        desk.node("two", this::took).work();

        assertThat(desk.stage(refused)).isEqualTo("failed");
        assertThat(desk.stage(unknown)).isEqualTo("in-doubt");
        assertThat(desk.stage(broken)).isEqualTo("in-doubt");
        assertThat(left).isEmpty();
    }

    @Test
    void aMachineIsNotAnsweredAndTheReasonIsKept() {
        long bounce =
                desk.delivery("a@example.vn", "Undelivered", true, InventedReports.unreadable());
        long daemon = desk.delivery("MAILER-DAEMON@example.vn");
        long own = desk.delivery("baocao@tonghop.example.vn");
        desk.node("one", this::took).work();

        assertThat(left).isEmpty();
        for (long delivery : new long[] {bounce, daemon, own}) {
            assertThat(desk.stage(delivery)).isEqualTo("suppressed");
            assertThat(desk.events(delivery)).containsExactly("reply.suppressed");
        }
        assertThat(desk.row(bounce).get("last_error").toString()).startsWith("REP-001 · Thư do");
        assertThat(desk.row(daemon).get("last_error").toString()).startsWith("REP-005 · ");
        assertThat(desk.row(own).get("last_error").toString()).startsWith("REP-004 · ");
    }

    @Test
    void aRecipientGetsNoMoreThanSoManyAnHourAndTheRestLater() {
        for (int i = 0; i < 5; i++) {
            desk.delivery(i % 2 == 0 ? "loop@example.vn" : "LOOP@example.vn");
        }
        desk.delivery("other@example.vn");
        var node = desk.node("one", this::took, 2);

        node.work();
        assertThat(left).extracting(Letter::recipient).hasSize(3).contains("other@example.vn");
        assertThat(desk.count("due")).isEqualTo(3);
        desk.pass("11 minutes");
        node.work();
        assertThat(left).hasSize(3);
        desk.pass("1 hour");
        node.work();
        assertThat(left).hasSize(5);
    }

    @Test
    void manyNodesAtOnceAnswerEachDeliveryOnce() throws Exception {
        for (int i = 0; i < 30; i++) {
            desk.delivery("a" + i + "@example.vn");
        }
        atOnce(8, 60);
        assertThat(left).hasSize(30).extracting(Letter::recipient).doesNotHaveDuplicates();
        assertThat(desk.count("sent")).isEqualTo(30);
    }

    /** Fails when the count of a recipient's letters is not locked. */
    @Test
    void manyNodesAtOnceKeepTheBoundToOneRecipient() throws Exception {
        for (int i = 0; i < 24; i++) {
            desk.delivery("a" + i % 3 + "@example.vn");
        }
        atOnce(8, 1);
        assertThat(left).hasSize(3);
        assertThat(desk.count("due")).isEqualTo(21);
    }

    private void atOnce(int count, int perRecipientAndHour) throws Exception {
        var start = new CyclicBarrier(count);
        var nodes = Executors.newFixedThreadPool(count);
        var work =
                IntStream.range(0, count)
                        .mapToObj(n -> desk.node("node" + n, this::took, perRecipientAndHour))
                        .map(
                                replies ->
                                        (Callable<Integer>)
                                                () -> {
                                                    start.await();
                                                    return replies.work();
                                                })
                        .toList();
        for (var end : nodes.invokeAll(work)) {
            end.get();
        }
        nodes.shutdown();
    }

    private Dispatch took(Letter letter) {
        left.add(letter);
        return SENT;
    }

    /** Stands in for kill -9: nothing after it runs. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
