package vn.tonghop.reading.ocr;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reading.PaperSheet;
import vn.tonghop.reading.ruled.RuledTable.Place;

/** Tables on pages that were scanned, by their rules alone. */
class RuledAreasTest {

    private static final double[] XS = {70, 130, 250, 340, 430, 520};
    private static final double[] YS = {300, 330, 360, 385, 410};

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.6, -1.5, 3})
    void theCellsBetweenRulesAreFoundAlsoOnAPageLaidAskew(double degrees) {
        var found = RuledAreas.of(straight(table().askew(degrees)));

        assertThat(found.tables()).hasSize(1);
        assertThat(found.tables().get(0).table().places())
                .hasSize(19)
                .contains(new Place(0, 2, 1, 2), new Place(1, 2, 1, 1), new Place(3, 4, 1, 1));
    }

    @Test
    void specksAndAPressedJpegDoNotHideTheRules() throws Exception {
        var found = RuledAreas.of(straight(table().askew(0.4).specks(0.02)));

        assertThat(found.tables()).hasSize(1);
        assertThat(found.tables().get(0).table().places()).hasSize(19);
    }

    @Test
    void theRulesAreGoneAndTheWritingStays() {
        var sheet = table().print(75, 322, "482");
        var page = straight(sheet);

        var found = RuledAreas.of(page);

        assertThat(ink(found.page())).isLessThan(ink(page) / 4).isPositive();
        var first = found.tables().get(0);
        assertThat(CutOut.of(found.page(), first, new Place(0, 0, 1, 1), 128)).isNotNull();
        assertThat(CutOut.of(found.page(), first, new Place(2, 2, 1, 1), 128)).isNull();
    }

    @Test
    void aFrameAnUnderlinedTitleAndALineUnderTheHeaderAreNoTables() {
        var sheet =
                PaperSheet.report(200)
                        .line(310, 92, 450, 92)
                        .line(60, 60, 540, 60)
                        .line(60, 60, 60, 800)
                        .line(540, 60, 540, 800)
                        .line(60, 800, 540, 800);
        var page = straight(sheet);

        var found = RuledAreas.of(page);

        assertThat(found.tables()).isEmpty();
        assertThat(found.page()).isSameAs(page);
    }

    @Test
    void aBlackPageHasNoTableAndTakesNoTime() {
        var pixels = new byte[6_000 * 6_000];

        assertTimeout(
                ofSeconds(20),
                () -> {
                    var found = RuledAreas.of(new Grey(6_000, 6_000, pixels, 600));
                    assertThat(found.tables()).isEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 13, 40, 60})
    void aGridOfThousandsOfLinesIsNoTableAndTakesNoTime(int pitch) {
        int size = 6_000;
        var pixels = new byte[size * size];
        Arrays.fill(pixels, (byte) 255);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (x % pitch == 0 || y % pitch == 0) {
                    pixels[y * size + x] = 0;
                }
            }
        }

        assertTimeout(
                ofSeconds(20),
                () ->
                        assertThat(RuledAreas.of(new Grey(size, size, pixels, 300)).tables())
                                .isEmpty());
    }

    @Test
    void shortStrokesEverywhereAreNoTableAndTakeNoTime() {
        int size = 6_000;
        var pixels = new byte[size * size];
        Arrays.fill(pixels, (byte) 255);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (x / 70 % 2 == y % 2 && y % 5 == 0) {
                    pixels[y * size + x] = 0;
                }
            }
        }

        assertTimeout(
                ofSeconds(20),
                () ->
                        assertThat(RuledAreas.of(new Grey(size, size, pixels, 300)).tables())
                                .isEmpty());
    }

    /** Five columns; the header of the third and fourth is one cell. */
    private static PaperSheet table() {
        var sheet = PaperSheet.blank(200);
        for (double y : YS) {
            sheet.line(XS[0], y, XS[5], y);
        }
        for (int i = 0; i < XS.length; i++) {
            sheet.line(XS[i], i == 3 ? YS[1] : YS[0], XS[i], YS[4]);
        }
        return sheet;
    }

    private static Grey straight(PaperSheet sheet) {
        var page = Colours.of(sheet.image(), 200).withoutRed();
        double angle = Deskew.angle(page);
        return angle == 0 ? page : Deskew.turned(page, angle);
    }

    private static long ink(Grey page) {
        long ink = 0;
        for (byte p : page.pixels()) {
            ink += (p & 0xFF) < 128 ? 1 : 0;
        }
        return ink;
    }
}
