package vn.tonghop.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.message.Messages;
import vn.tonghop.normalisation.Context;
import vn.tonghop.normalisation.Normaliser;
import vn.tonghop.reading.Limits;
import vn.tonghop.reading.Reading;
import vn.tonghop.reading.ReadingUnavailable;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Report;
import vn.tonghop.report.Severity;
import vn.tonghop.report.Source;
import vn.tonghop.unit.Units;
import vn.tonghop.validation.Facts;
import vn.tonghop.validation.Validator;

/**
 * A file of this machine through reading, normalisation and validation; always ends in a report.
 */
final class FileReading {

    private static final String UNKNOWN = "application/octet-stream";

    private final Reading reading;
    private final Normaliser normaliser;
    private final Validator validator;
    private final Context context;
    private final PrintWriter err;

    /** The beginning of a file, as much as may be read, and the digest of all of it. */
    private record Content(byte[] bytes, String sha256) {}

    FileReading(
            Reading reading, Catalogue catalogue, Units units, Context context, PrintWriter err) {
        this.reading = reading;
        this.normaliser = new Normaliser(catalogue, units);
        this.validator = new Validator(catalogue, units);
        this.context = context;
        this.err = err;
    }

    /**
     * @param file its path as it was given, which the report names
     * @throws ReadingUnavailable when no file can be read
     */
    Report read(String file) {
        Content content;
        try {
            if (Files.isDirectory(Path.of(file))) {
                return unreadable(new Source(file, null, UNKNOWN), "READ-130", file);
            }
            content = content(Path.of(file));
        } catch (IOException | InvalidPathException missing) {
            return unreadable(new Source(file, null, UNKNOWN), "READ-027", file);
        }
        try {
            return understood(file, content);
        } catch (ReadingUnavailable notThisFilesFault) {
            throw notThisFilesFault;
        } catch (RuntimeException ours) {
            // one file's mishap must not take the others' answers away
            ours.printStackTrace(err);
            return unreadable(new Source(file, content.sha256(), UNKNOWN), "CLI-001", file);
        }
    }

    private Report understood(String file, Content content) {
        var readout = reading.read(file, content.bytes());
        var source = new Source(file, content.sha256(), readout.mediaType());
        if (readout instanceof Readout.Unreadable unreadable) {
            return Report.unreadable(source, unreadable.why());
        }
        var report = normaliser.normalise(source, (Readout.Read) readout, context);
        return validator.judge(report, Facts.NONE);
    }

    private static Content content(Path path) throws IOException {
        var digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
            // one byte more than is allowed: the reading says that it is too large
            var bytes = in.readNBytes((int) Limits.DEFAULT.bytes() + 1);
            in.transferTo(OutputStream.nullOutputStream());
            return new Content(bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Report unreadable(Source source, String code, String argument) {
        return Report.unreadable(
                source,
                new Finding(
                        code,
                        Severity.ERROR,
                        Messages.vi(code, argument),
                        Messages.en(code, argument),
                        null));
    }
}
