package vn.tonghop.web.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tonghop.report.Box;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Evidence;
import vn.tonghop.web.model.BadQuery;

/**
 * An area of a page of a document, as addresses name it.
 *
 * @param file the annex (phụ lục) it is in, as evidence names it; null for the document itself
 * @param page from 1
 * @param box what a value was read from
 */
public record PageArea(String file, int page, Box box) {

    /** Longer than any name of a file within files. */
    static final int LONGEST_NAME = 1000;

    private static final double BESIDE = 0.08;

    /** A line of 13 or 14 points with its spacing, of the height of A4. */
    private static final double ONE_LINE = 0.02;

    private static final double FRAME_APART = 0.004;
    private static final Box WHOLE_PAGE = new Box(0, 0, 1, 1);
    private static final int DECIMALS = 4;

    /**
     * The area that somebody asks for.
     *
     * @throws BadQuery naming the parameter that cannot be used
     */
    public static PageArea asked(String file, int page, double l, double t, double r, double b) {
        if (file != null && (file.length() > LONGEST_NAME || file.indexOf('\0') >= 0)) {
            throw new BadQuery("file", "web.allowed.file");
        }
        if (page < 1) {
            throw new BadQuery("page", "web.allowed.page");
        }
        share("l", l, 0);
        share("t", t, 0);
        share("r", r, l);
        share("b", b, t);
        return new PageArea(
                file == null || file.isEmpty() ? null : file, page, new Box(l, t, r, b));
    }

    /** Said so that NaN is none. */
    private static void share(String name, double value, double least) {
        if (!(least <= value && value <= 1)) {
            throw new BadQuery(name, "web.allowed.share");
        }
    }

    /** Where a figure or a finding was read, or null when its page is no picture. */
    public static PageArea of(Evidence evidence) {
        return evidence == null ? null : of(evidence.file(), evidence.page(), evidence.box());
    }

    /** Where the document itself states this, or null when its page is no picture. */
    public static PageArea of(Claim<?> claim) {
        return of(null, claim.page(), claim.box());
    }

    private static PageArea of(String file, Integer page, Box box) {
        return page == null || box == null ? null : new PageArea(file, page, box);
    }

    public PageArea wholePage() {
        return new PageArea(file, page, WHOLE_PAGE);
    }

    /** With what stands beside it and one line above and below, for a person to recognise it. */
    Box withMargin() {
        return grown(BESIDE, ONE_LINE);
    }

    /** Around the area, not on its letters. */
    public Box frame() {
        return grown(FRAME_APART, FRAME_APART);
    }

    private Box grown(double across, double down) {
        return new Box(
                Math.max(0, box.left() - across),
                Math.max(0, box.top() - down),
                Math.min(1, box.right() + across),
                Math.min(1, box.bottom() + down));
    }

    /** The parameters of an address, beginning with the question mark; read by {@link #asked}. */
    public String query() {
        var address = UriComponentsBuilder.newInstance();
        if (file != null) {
            address.queryParam("file", "{file}");
        }
        return address.queryParam("page", page)
                .queryParam("l", rounded(box.left(), RoundingMode.FLOOR))
                .queryParam("t", rounded(box.top(), RoundingMode.FLOOR))
                .queryParam("r", rounded(box.right(), RoundingMode.CEILING))
                .queryParam("b", rounded(box.bottom(), RoundingMode.CEILING))
                .encode()
                .buildAndExpand(file == null ? new Object[0] : new Object[] {file})
                .toUriString();
    }

    private static String rounded(double share, RoundingMode outwards) {
        return BigDecimal.valueOf(share).setScale(DECIMALS, outwards).toPlainString();
    }
}
