package vn.tonghop.reading;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.tonghop.report.Box;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;

/**
 * What goes over the pipe, as JSON. The records of which there are many are arrays without names,
 * which a large workbook needs. Only these records can come out, whatever the other side sends: no
 * type is named in it.
 */
final class PipeJson {

    private static final List<Class<?>> WITHOUT_NAMES =
            List.of(
                    Page.class,
                    Line.class,
                    Word.class,
                    Box.class,
                    Sheet.class,
                    Cell.class,
                    Spot.class,
                    Annex.class,
                    Finding.class,
                    Evidence.class);

    private static final ObjectMapper JSON = json();

    private PipeJson() {}

    /** More was read than may be handed over. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @param most bytes
     * @throws TooMuch when it takes more
     */
    static byte[] write(Object value, long most) throws TooMuch {
        var out = new Bounded(most);
        try {
            JSON.writeValue(out, value);
        } catch (TooMuch e) {
            throw e;
        } catch (IOException e) {
            if (out.isFull()) {
                throw new TooMuch();
            }
            throw new IllegalStateException("a record of ours is no JSON", e);
        }
        return out.toByteArray();
    }

    /**
     * @throws IOException when this is none
     */
    static <T> T read(byte[] json, Class<T> type) throws IOException {
        var value = JSON.readValue(json, type);
        if (value == null) {
            throw new IOException("null instead of " + type.getSimpleName());
        }
        return value;
    }

    private static ObjectMapper json() {
        var mapper =
                JsonMapper.builder(
                                JsonFactory.builder()
                                        .streamReadConstraints(
                                                StreamReadConstraints.builder()
                                                        .maxStringLength(Integer.MAX_VALUE)
                                                        .maxNumberLength(100_000)
                                                        .build())
                                        .build())
                        .addModule(new JavaTimeModule())
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .build();
        for (var type : WITHOUT_NAMES) {
            mapper.configOverride(type)
                    .setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.ARRAY));
        }
        return mapper;
    }

    /** Refuses to grow over a size. */
    private static final class Bounded extends OutputStream {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final long most;
        private boolean full;

        private Bounded(long most) {
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            full |= (long) out.size() + length > most;
            if (full) {
                throw new TooMuch();
            }
            out.write(bytes, from, length);
        }

        private boolean isFull() {
            return full;
        }

        private byte[] toByteArray() {
            return out.toByteArray();
        }
    }
}
