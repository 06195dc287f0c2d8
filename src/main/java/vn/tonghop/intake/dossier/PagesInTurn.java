package vn.tonghop.intake.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.intake.dossier.DossierDesk.Order;
import vn.tonghop.intake.portal.PortalClient;

/**
 * The pages of a portal one after the other, the next on its way while one is counted.
 *
 * <p>Its question names the last dossier of the page at hand, which is known for sure only when
 * that page is read; so it is guessed from the page's bytes. A wrong guess costs a question: the
 * right one is asked then.
 *
 * <p>One caller at a time.
 */
final class PagesInTurn implements AutoCloseable {

    private static final byte[] CODE = "\"MaHoSo\"".getBytes(StandardCharsets.UTF_8);
    private static final int LONGEST_CODE = 1_000;

    private final Order order;
    private final ReportingPeriod period;
    private final PortalClient portal;
    private final DossierPages pages;
    private DossierPage previous;

    PagesInTurn(Order order, ReportingPeriod period, PortalClient portal) {
        this.order = order;
        this.period = period;
        this.portal = portal;
        this.pages =
                new DossierPages(
                        new Counting(
                                period.from(),
                                period.to(),
                                order.online(),
                                order.directPostal(),
                                order.ignored()),
                        order.pageSize(),
                        order.mostUnits());
    }

    /**
     * @param before what is counted so far
     * @throws Trouble when it cannot be counted on
     */
    DossierPage after(Reading before) throws IOException {
        int number = before.pages() + 1;
        previous =
                portal.ask(
                        question(number, before.cursor()),
                        answer -> {
                            askAhead(answer, number);
                            return pages.read(answer, before.cursor());
                        });
        return previous;
    }

    private void askAhead(byte[] answer, int number) throws IOException {
        Optional<String> last = order.numbered() ? Optional.of("") : lastCode(answer);
        if (last.isPresent() && isMoreExpected(number)) {
            portal.askAhead(question(number + 1, last.get()));
        }
    }

    /** By what the page before said; a portal with a single page is not asked twice. */
    private boolean isMoreExpected(int number) {
        if (previous == null) {
            return false;
        }
        return previous.pages() < 0 || previous.pages() > (order.numbered() ? number : 2);
    }

    private Map<String, ?> question(int number, String after) {
        return Map.of(
                "service", order.service(),
                "tuNgay", period.from().toString(),
                "denNgay", period.to().toString(),
                "trang", order.numbered() ? number : 1,
                "kichThuoc", order.pageSize(),
                "sau", order.numbered() ? "" : after);
    }

    /** What stands behind the last {@code "MaHoSo"} of the bytes, when that is a plain text. */
    static Optional<String> lastCode(byte[] answer) {
        int at = lastName(answer);
        at = at < 0 ? at : expected(answer, at + CODE.length, ':');
        at = at < 0 ? at : expected(answer, at, '"');
        if (at < 0) {
            return Optional.empty();
        }
        for (int end = at; end < answer.length && end - at <= LONGEST_CODE; end++) {
            if (answer[end] == '\\') {
                return Optional.empty();
            }
            if (answer[end] == '"') {
                return Optional.of(new String(answer, at, end - at, StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    private static int lastName(byte[] answer) {
        for (int at = answer.length - CODE.length; at >= 0; at--) {
            int same = 0;
            while (same < CODE.length && answer[at + same] == CODE[same]) {
                same++;
            }
            if (same == CODE.length) {
                return at;
            }
        }
        return -1;
    }

    /**
     * The place behind that sign, spaces before it passed over; -1 when another one stands there.
     */
    private static int expected(byte[] answer, int from, char sign) {
        int at = from;
        while (at < answer.length && answer[at] <= ' ' && answer[at] >= 0) {
            at++;
        }
        return at < answer.length && answer[at] == sign ? at + 1 : -1;
    }

    @Override
    public void close() {
        portal.dropAhead();
    }
}
