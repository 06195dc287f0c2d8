package vn.tonghop.reading;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.w3c.dom.Element;

/**
 * The pictures of a file, upright as their camera says. Their size is looked at before they are
 * unpacked: a small file may hold an enormous picture.
 */
final class Pictures implements Closeable {

    /** A3 at 600 dpi has 70 million. */
    static final long MOST_PIXELS = 100_000_000;

    /** What is larger is read at half its resolution, or less. */
    private static final long FULL_SIZE = 36_000_000;

    private static final Set<String> ANIMATED = Set.of("image/gif", "image/webp");

    private final Original original;
    private final ImageInputStream stream;
    private final ImageReader reader;

    Pictures(Original original) throws CannotRead, IOException {
        this.original = original;
        this.stream = new MemoryCacheImageInputStream(original.stream());
        var readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            stream.close();
            throw new CannotRead("READ-004", Unread.image(original));
        }
        this.reader = readers.next();
        reader.setInput(stream);
    }

    /** Of an animation, the first only. */
    int count() throws IOException {
        return ANIMATED.contains(Unread.image(original)) ? 1 : reader.getNumImages(true);
    }

    /**
     * @param index from 0
     * @throws CannotRead when it is too large
     */
    BufferedImage picture(int index) throws CannotRead, IOException {
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        check(pixels);
        return Orientation.of(original, index).upright(decoded(index, pixels));
    }

    /** Refuses what is too large to be unpacked. */
    static void check(long pixels) throws CannotRead {
        if (pixels > MOST_PIXELS) {
            throw new CannotRead("READ-125", String.valueOf(MOST_PIXELS / 1_000_000));
        }
    }

    private BufferedImage decoded(int index, long pixels) throws IOException {
        int step = (int) Math.ceil(Math.sqrt(pixels / (double) FULL_SIZE));
        var how = reader.getDefaultReadParam();
        if (step > 1) {
            how.setSourceSubsampling(step, step, 0, 0);
        }
        boolean jpeg = Unread.image(original).equals("image/jpeg");
        return jpeg && PrintersJpeg.is(original.bytes())
                ? PrintersJpeg.picture(original.bytes())
                : reader.read(index, how);
    }

    /** Pixels an inch; 0 when the file does not say. */
    int dpi(int index) throws IOException {
        try {
            var root = reader.getImageMetadata(index).getAsTree("javax_imageio_1.0");
            var sizes = ((Element) root).getElementsByTagName("HorizontalPixelSize");
            if (sizes.getLength() == 0) {
                return 0;
            }
            double millimetres =
                    Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
            return millimetres > 0.001 ? (int) Math.round(25.4 / millimetres) : 0;
        } catch (IIOException | RuntimeException unreadableMetadata) {
            // cameras and old programs write all sorts of things there
            return 0;
        }
    }

    /** The picture, made smaller when it has more pixels. */
    static BufferedImage within(BufferedImage picture, int pixels) {
        double factor = Math.sqrt(pixels / ((double) picture.getWidth() * picture.getHeight()));
        if (factor >= 1) {
            return picture;
        }
        int w = Math.max(1, (int) (picture.getWidth() * factor));
        int h = Math.max(1, (int) (picture.getHeight() * factor));
        var smaller = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        var graphics = smaller.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, w, h, Color.WHITE, null);
        graphics.dispose();
        return smaller;
    }

    /** The picture after a change that maps its area onto one of this size. */
    static BufferedImage changed(BufferedImage picture, AffineTransform change, int w, int h) {
        int type =
                picture.getType() == BufferedImage.TYPE_BYTE_GRAY
                        ? BufferedImage.TYPE_BYTE_GRAY
                        : BufferedImage.TYPE_INT_RGB;
        var to = new BufferedImage(w, h, type);
        var graphics = to.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, w, h);
        graphics.drawImage(
                picture,
                new AffineTransformOp(change, AffineTransformOp.TYPE_NEAREST_NEIGHBOR),
                0,
                0);
        graphics.dispose();
        return to;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}
