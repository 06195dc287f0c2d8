package vn.tonghop.corpus;

import java.awt.Color;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;

/**
 * What hands do to a page before it is scanned: the number written in, the red seal and a signature
 * over the signer's name, the stamp of the day it came in.
 */
final class Ink {

    private static final Color RED = new Color(205, 40, 45);
    private static final Color BLUE = new Color(35, 45, 120);

    private final Random random;
    private final PDFont font;

    Ink(long seed, PDFont font) {
        this.random = new Random(seed);
        this.font = font;
    }

    /** Digits by hand: none as high or as straight as the one before. */
    void digits(PDPageContentStream page, String digits, float x, float y) throws IOException {
        float at = x;
        for (char digit : digits.toCharArray()) {
            float size = 14 + random.nextFloat() * 3;
            page.beginText();
            page.setNonStrokingColor(BLUE);
            page.setFont(font, size);
            page.setTextMatrix(
                    Matrix.getRotateInstance(
                            (random.nextFloat() - 0.4f) * 0.25, at, y + random.nextFloat() * 2));
            page.showText(String.valueOf(digit));
            page.endText();
            at += size * 0.56f;
        }
        page.setNonStrokingColor(Color.BLACK);
    }

    /** "ĐẾN", with the number and the day it came, in a frame. */
    void arrival(PDPageContentStream page, float x, float y) throws IOException {
        page.setStrokingColor(RED);
        page.setNonStrokingColor(RED);
        page.setLineWidth(1.2f);
        page.addRect(x, y, 92, 44);
        page.stroke();
        String[] lines = {
            "CÔNG VĂN ĐẾN", "Số: " + (100 + random.nextInt(900)), "Ngày: ....../......"
        };
        for (int i = 0; i < lines.length; i++) {
            page.beginText();
            page.setFont(font, 8);
            page.newLineAtOffset(x + 6, y + 31 - 13 * i);
            page.showText(lines[i]);
            page.endText();
        }
        black(page);
    }

    void seal(PDPageContentStream page, float x, float y) throws IOException {
        page.setStrokingColor(RED);
        page.setLineWidth(1.6f);
        circle(page, x, y, 46);
        circle(page, x, y, 41);
        circle(page, x, y, 22);
        star(page, x, y);
        page.setStrokingColor(BLUE);
        page.setLineWidth(1.3f);
        page.moveTo(x - 10, y - 8);
        for (int i = 0; i < 5; i++) {
            page.curveTo(
                    x + i * 14 + random.nextInt(12),
                    y + 26 - random.nextInt(16),
                    x + i * 14 - random.nextInt(10),
                    y - 22 + random.nextInt(10),
                    x + 10 + i * 15,
                    y - 6 + random.nextInt(12));
        }
        page.stroke();
        black(page);
    }

    private static void star(PDPageContentStream page, float x, float y) throws IOException {
        for (int i = 0; i <= 5; i++) {
            double angle = Math.PI / 2 + i * 4 * Math.PI / 5;
            float px = (float) (x + 12 * Math.cos(angle));
            float py = (float) (y + 12 * Math.sin(angle));
            if (i == 0) {
                page.moveTo(px, py);
            } else {
                page.lineTo(px, py);
            }
        }
        page.stroke();
    }

    private static void circle(PDPageContentStream page, float x, float y, float r)
            throws IOException {
        float k = 0.5523f * r;
        page.moveTo(x + r, y);
        page.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        page.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        page.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        page.curveTo(x + k, y - r, x + r, y - k, x + r, y);
        page.stroke();
    }

    private static void black(PDPageContentStream page) throws IOException {
        page.setStrokingColor(Color.BLACK);
        page.setNonStrokingColor(Color.BLACK);
    }
}
