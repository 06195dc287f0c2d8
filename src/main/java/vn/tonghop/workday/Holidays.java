package vn.tonghop.workday;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.config.Problem;

/**
 * The working days by {@code config/holidays.csv} as it is now. A file that cannot be used is told,
 * and the last good one stays in effect: at the start the one that comes with the gateway.
 */
public final class Holidays {

    private static final Logger LOG = LoggerFactory.getLogger(Holidays.class);
    private static final String NAME = "holidays.csv";
    private static final String PACKAGED = "/defaults/config/" + NAME;
    private static final long MOST_BYTES = 1 << 20;

    /** What a file looked like from outside when it was read last. */
    private record Look(FileTime changed, long size) {
        static final Look NONE = new Look(null, -1);
    }

    private final Path file;
    private final String shown;
    private Look looked = Look.NONE;
    private WorkingDays days = packaged();
    private List<Problem> problems = List.of();

    /**
     * @param config the administrator's folder; where it has no such file, the packaged one counts
     */
    public Holidays(Path config) {
        this.file = config.resolve(NAME);
        this.shown = file.toString().replace('\\', '/');
    }

    /** As they are now; looks whether the file has changed. */
    public synchronized WorkingDays now() {
        try {
            if (!Files.exists(file)) {
                if (looked != Look.NONE) {
                    looked = Look.NONE;
                    days = packaged();
                    problems = List.of();
                }
                return days;
            }
            var look = new Look(Files.getLastModifiedTime(file), Files.size(file));
            if (!look.equals(looked)) {
                take(look);
            }
        } catch (IOException e) {
            refuse(List.of(Problem.of("RTE-050", shown, 0, e.getMessage())));
        }
        return days;
    }

    private void take(Look look) throws IOException {
        looked = look;
        if (look.size() > MOST_BYTES) {
            refuse(List.of(Problem.of("RTE-050", shown, 0, look.size() + " > " + MOST_BYTES)));
            return;
        }
        HolidayFile read;
        try {
            read = HolidayFile.of(shown, text(Files.readString(file)));
        } catch (CharacterCodingException e) {
            refuse(List.of(Problem.of("RTE-050", shown, 0, "UTF-8")));
            return;
        }
        if (read.problems().isEmpty()) {
            days = new WorkingDays(read.days());
            problems = List.of();
            LOG.info("{}: {} days", shown, read.days().size());
        } else {
            refuse(read.problems());
        }
    }

    private void refuse(List<Problem> why) {
        if (!why.equals(problems)) {
            why.forEach(p -> LOG.error("{}", p.describe(java.util.Locale.ENGLISH)));
        }
        problems = why;
    }

    /** What is wrong with the file; empty when it is in effect. */
    public synchronized List<Problem> problems() {
        now();
        return problems;
    }

    /** The file as people name it. */
    public String file() {
        return shown;
    }

    private static WorkingDays packaged() {
        try (var in = Holidays.class.getResourceAsStream(PACKAGED)) {
            if (in == null) {
                throw new IllegalStateException(PACKAGED + " is missing from the package");
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var read = HolidayFile.of(NAME, text(text));
            if (!read.problems().isEmpty()) {
                throw new IllegalStateException(read.problems().get(0).messageEn());
            }
            return new WorkingDays(read.days());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what Notepad writes before the first letter. */
    private static String text(String read) {
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }
}
