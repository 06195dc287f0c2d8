package vn.tonghop.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import vn.tonghop.report.Box;

/** An area cut out of a drawn page. */
final class PageCut {

    private PageCut() {}

    /** As PNG; at least one pixel, and never more than the page. */
    static byte[] png(BufferedImage page, Box area) throws IOException {
        int left = pixel(area.left(), page.getWidth());
        int top = pixel(area.top(), page.getHeight());
        int right = (int) Math.ceil(area.right() * page.getWidth());
        int bottom = (int) Math.ceil(area.bottom() * page.getHeight());
        var cut = page.getSubimage(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(cut, "png", out)) {
                throw new IOException("a page of this kind is no PNG");
            }
        }
        return bytes.toByteArray();
    }

    private static int pixel(double share, int of) {
        return Math.min(of - 1, (int) Math.floor(share * of));
    }
}
