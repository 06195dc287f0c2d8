package vn.tonghop.reading;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * One message on the pipe between the gateway and a worker: a byte for its kind, four for its
 * length, then so many bytes.
 *
 * @param body do not alter
 */
record Frame(Kind kind, byte[] body) {

    /** What a message says; the order is what stands on the pipe. */
    enum Kind {
        /** From the worker: it has started. */
        READY,
        /** To the worker, once: {@link Limits}. */
        LIMITS,
        /** To the worker: {@link Question}, and {@link #BYTES} follow. */
        QUESTION,
        /** The file that was asked about. */
        BYTES,
        /** From the worker, any number of times: a page that takes longer lies ahead. */
        MORE_TIME,
        /** From the worker: {@link Readout.Read}. */
        READ,
        /** From the worker: {@link Readout.Unreadable}. */
        UNREADABLE,
        /** From the worker: a PNG. */
        PICTURE,
        /** From the worker: there is no such picture. */
        NO_PICTURE
    }

    /** What stands on the pipe is no message. */
    static final class Garbled extends IOException {
        private static final long serialVersionUID = 1L;

        Garbled(String what) {
            super(what);
        }
    }

    private static final byte[] NOTHING = {};

    Frame(Kind kind) {
        this(kind, NOTHING);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeInt(body.length);
        out.write(body);
        out.flush();
    }

    /**
     * Waits for the next message.
     *
     * @param most bytes that its body may have
     * @throws EOFException when the other side is gone
     * @throws Garbled when this is no message or too long a one
     */
    static Frame read(DataInputStream in, long most) throws IOException {
        int kind = in.readUnsignedByte();
        if (kind >= Kind.values().length) {
            throw new Garbled("not a message: kind " + kind);
        }
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new Garbled("a message of " + length + " bytes");
        }
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return new Frame(Kind.values()[kind], body);
    }
}
