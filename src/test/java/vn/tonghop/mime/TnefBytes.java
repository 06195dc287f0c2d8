package vn.tonghop.mime;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes winmail.dat as Outlook does, by the published description ([MS-OXTNEF]). */
public final class TnefBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public TnefBytes() {
        write(little(6).putInt(0x223E9F78).putShort((short) 1));
    }

    public TnefBytes attach(String name, byte[] content) {
        attribute(2, 0x00069002, new byte[14]);
        attribute(2, 0x00018010, "FILE~1.TXT\0".getBytes(StandardCharsets.US_ASCII));
        attribute(2, 0x0006800F, content);
        byte[] text = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        attribute(2, 0x00069005, property(0x3707001F, text));
        return this;
    }

    /** A letter in the letter. */
    public TnefBytes attach(String name, TnefBytes letter) {
        attribute(2, 0x00069002, new byte[14]);
        attribute(2, 0x00018010, (name + "\0").getBytes(StandardCharsets.US_ASCII));
        byte[] inner = letter.bytes();
        byte[] object = new byte[16 + inner.length];
        System.arraycopy(inner, 0, object, 16, inner.length);
        attribute(2, 0x00069005, property(0x3701000D, object));
        return this;
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    private static byte[] property(int tag, byte[] value) {
        int padded = (value.length + 3) / 4 * 4;
        return little(16 + padded)
                .putInt(1)
                .putInt(tag)
                .putInt(1)
                .putInt(value.length)
                .put(value)
                .array();
    }

    private void attribute(int level, int tag, byte[] value) {
        int sum = 0;
        for (byte b : value) {
            sum += b & 0xFF;
        }
        write(
                little(9 + value.length + 2)
                        .put((byte) level)
                        .putInt(tag)
                        .putInt(value.length)
                        .put(value)
                        .putShort((short) sum));
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer buffer) {
        out.writeBytes(buffer.array());
    }
}
