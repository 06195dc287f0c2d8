package vn.tonghop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import vn.tonghop.reading.Readout.Read;
import vn.tonghop.reading.Readout.Unreadable;

/** Reads in tests: what was read as lines "page:number text", or the code of the refusal. */
final class Readouts {

    static final DocumentReader READING = new DocumentReader(Limits.DEFAULT, Patience.ENDLESS);

    private Readouts() {}

    static Read read(String name, byte[] bytes) {
        var readout = READING.read(name, bytes);
        assertThat(readout).isInstanceOf(Read.class);
        return (Read) readout;
    }

    static List<String> lines(String name, byte[] bytes) {
        return read(name, bytes).pages().stream()
                .flatMap(
                        p ->
                                p.lines().stream()
                                        .map(l -> p.number() + ":" + l.number() + " " + l.text()))
                .toList();
    }

    static String refusal(String name, byte[] bytes) {
        var readout = READING.read(name, bytes);
        assertThat(readout).isInstanceOf(Unreadable.class);
        var why = ((Unreadable) readout).why();
        assertThat(why.message()).isNotBlank().doesNotContain("{");
        assertThat(why.messageEn()).isNotBlank().doesNotContain("{");
        return why.code();
    }

    static List<String> annexes(String name, byte[] bytes) {
        return read(name, bytes).annexes().stream().map(Annex::name).toList();
    }

    static List<String> problems(String name, byte[] bytes) {
        return read(name, bytes).problems().stream().map(f -> f.code()).toList();
    }
}
