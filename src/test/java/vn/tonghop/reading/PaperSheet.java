package vn.tonghop.reading;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A sheet of A4 that is printed, stamped, laid askew, dirtied and scanned (invented). */
public final class PaperSheet {

    private static final Font SANS = font();

    private final int dpi;
    private BufferedImage image;

    private PaperSheet(int dpi) {
        this.dpi = dpi;
        this.image =
                new BufferedImage(
                        (int) (8.27 * dpi), (int) (11.69 * dpi), BufferedImage.TYPE_INT_RGB);
        draw(
                g -> {
                    g.setColor(Color.WHITE);
                    g.fillRect(0, 0, image.getWidth(), image.getHeight());
                });
    }

    public static PaperSheet blank(int dpi) {
        return new PaperSheet(dpi);
    }

    /** The first page of a report of 2023. */
    public static PaperSheet report(int dpi) {
        return blank(dpi)
                .print(70, 70, "ỦY BAN NHÂN DÂN")
                .print(70, 86, "HUYỆN LẤP VÒ")
                .print(70, 118, "Số: 482/BC-UBND")
                .print(260, 70, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .print(310, 86, "Độc lập - Tự do - Hạnh phúc")
                .print(305, 118, "Lấp Vò, ngày 15 tháng 11 năm 2023")
                .print(260, 165, "BÁO CÁO")
                .print(120, 185, "Kết quả tuyên truyền dịch vụ công trực tuyến năm 2023")
                .print(70, 225, "I. KẾT QUẢ THỰC HIỆN")
                .print(
                        90,
                        250,
                        "1. Đài truyền thanh huyện đã phát 125 tin, bài về dịch vụ công trực")
                .print(70, 268, "tuyến; cổng thông tin điện tử của huyện đăng 348 tin, bài.")
                .print(90, 292, "2. Tổng số hồ sơ tiếp nhận là 33.494 hồ sơ, trong đó hồ sơ nộp")
                .print(70, 310, "trực tuyến là 24.060 hồ sơ, đạt tỷ lệ 71,83%.")
                .print(90, 334, "3. Số tiền thanh toán trực tuyến đạt 74 tỷ đồng.")
                .print(70, 370, "II. KHÓ KHĂN, VƯỚNG MẮC")
                .print(90, 395, "Người dân chưa quen với việc nộp hồ sơ trực tuyến.");
    }

    /** In points from the upper left corner. */
    public PaperSheet print(double x, double y, String text) {
        return draw(
                g -> {
                    g.setColor(Color.BLACK);
                    g.setFont(SANS.deriveFont(pixels(12.5)));
                    g.drawString(text, pixels(x), pixels(y));
                });
    }

    public PaperSheet line(double x1, double y1, double x2, double y2) {
        return draw(
                g -> {
                    g.setColor(Color.BLACK);
                    g.setStroke(new BasicStroke(pixels(0.8)));
                    g.drawLine(
                            (int) pixels(x1), (int) pixels(y1), (int) pixels(x2), (int) pixels(y2));
                });
    }

    /** The stamp of incoming documents, in red and in a frame. */
    public PaperSheet stampedIn(double x, double y) {
        var ink =
                new PaperSheet(dpi)
                        .draw(
                                g -> {
                                    g.setColor(new Color(205, 40, 50));
                                    g.setStroke(new BasicStroke(pixels(1.5)));
                                    g.drawRect(
                                            (int) pixels(x),
                                            (int) pixels(y),
                                            (int) pixels(130),
                                            (int) pixels(58));
                                    g.setFont(SANS.deriveFont(Font.BOLD, pixels(14)));
                                    g.drawString("CÔNG VĂN ĐẾN", pixels(x + 8), pixels(y + 18));
                                    g.drawString("Số: 9731", pixels(x + 8), pixels(y + 36));
                                    g.drawString("Ngày 20/12/2022", pixels(x + 8), pixels(y + 53));
                                });
        // ink lies over ink: what is black stays black
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                int over = ink.image.getRGB(column, row);
                int under = image.getRGB(column, row);
                int mixed = 0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    mixed |= (over >> shift & 0xFF) * (under >> shift & 0xFF) / 255 << shift;
                }
                image.setRGB(column, row, mixed);
            }
        }
        return this;
    }

    public PaperSheet askew(double degrees) {
        var from = image;
        var turn =
                AffineTransform.getRotateInstance(
                        Math.toRadians(degrees), from.getWidth() / 2.0, from.getHeight() / 2.0);
        image = new BufferedImage(from.getWidth(), from.getHeight(), BufferedImage.TYPE_INT_RGB);
        return draw(
                g -> {
                    g.setColor(Color.WHITE);
                    g.fillRect(0, 0, image.getWidth(), image.getHeight());
                    g.drawImage(from, turn, null);
                });
    }

    /** Beside the sheet the scanner saw its own lid. */
    public PaperSheet greyMargins() {
        return draw(
                g -> {
                    g.setColor(new Color(90, 90, 95));
                    g.fillRect(0, 0, (int) pixels(18), image.getHeight());
                    g.fillRect(0, image.getHeight() - (int) pixels(25), image.getWidth(), 500);
                });
    }

    /** Of the pixels, that share is a speck. */
    public PaperSheet specks(double share) {
        var random = new Random(7);
        long count = (long) (share * image.getWidth() * image.getHeight());
        for (long i = 0; i < count; i++) {
            image.setRGB(
                    random.nextInt(image.getWidth()),
                    random.nextInt(image.getHeight()),
                    random.nextBoolean() ? 0x202020 : 0xE8E8E8);
        }
        return this;
    }

    /** Turned clockwise. */
    public PaperSheet turned(int quarters) {
        for (int i = 0; i < quarters; i++) {
            image =
                    Pictures.changed(
                            image,
                            new AffineTransform(0, 1, -1, 0, image.getHeight(), 0),
                            image.getHeight(),
                            image.getWidth());
        }
        return this;
    }

    public BufferedImage image() {
        return image;
    }

    public byte[] as(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    public byte[] jpeg(float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(quality);
        var out = new ByteArrayOutputStream();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    public static byte[] tiff(PaperSheet... sheets) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var out = new ByteArrayOutputStream();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.prepareWriteSequence(null);
            for (var sheet : sheets) {
                writer.writeToSequence(
                        new IIOImage(sheet.image(), null, null), writer.getDefaultWriteParam());
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private PaperSheet draw(Consumer<Graphics2D> what) {
        var g = image.createGraphics();
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        what.accept(g);
        g.dispose();
        return this;
    }

    private float pixels(double points) {
        return (float) (points * dpi / 72);
    }

    private static Font font() {
        try (var ttf =
                PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, ttf);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
