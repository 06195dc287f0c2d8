package vn.tonghop.submission.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.tonghop.consolidation.CanonicalJson;
import vn.tonghop.message.Cause;
import vn.tonghop.message.Messages;
import vn.tonghop.submission.Answer;
import vn.tonghop.submission.Receipt;
import vn.tonghop.submission.TotalsWorkbook;

/**
 * Leaves a submission as the file {@code <key>.json}: written under another name, read back, then
 * renamed. What bears the name is whole, and is never written over.
 *
 * <p>The receipt is name, size and SHA-256, with what the partner's {@code <key>.json.ack} says
 * where the partner acknowledges.
 */
public final class FileDelivery {

    /**
     * @param takenAway somebody takes the files away: that one is not there any more says nothing
     * @param acknowledged a file counts when the partner has put an {@code .ack} beside it
     * @param workbook the totals are also left as a workbook for people
     */
    public record Rules(boolean takenAway, boolean acknowledged, boolean workbook) {}

    /** Opens the folder, to be closed by whoever asked. */
    @FunctionalInterface
    interface Opening {
        Place open() throws IOException;
    }

    private static final int MOST_BYTES = 256 * 1024 * 1024;
    private static final int LONGEST_ACK = 64 * 1024;
    private static final int LONGEST_ACK_KEPT = 2000;

    private final Opening opening;
    private final Rules rules;
    private final ObjectMapper json = new ObjectMapper();

    FileDelivery(Opening opening, Rules rules) {
        this.opening = opening;
        this.rules = rules;
    }

    /** Into a folder of this machine, which has to be there. */
    public static FileDelivery toFolder(Path folder, Rules rules) {
        return new FileDelivery(() -> new FolderPlace(folder), rules);
    }

    /** Into a folder of an SFTP server. */
    public static FileDelivery toSftp(SftpAccount account, Rules rules) {
        return new FileDelivery(() -> SftpPlace.open(account), rules);
    }

    /** Whatever happens before the last rename leaves nothing that bears the name. */
    public Answer submit(String key, byte[] body) {
        boolean renaming = false;
        try (var place = opening.open()) {
            var found = found(place, key, body);
            if (found.isPresent()) {
                return found.get();
            }
            if (rules.workbook()) {
                workbook(place, key, body);
            }
            written(place, name(key), body);
            renaming = true;
            place.rename(part(name(key)), name(key));
            return rules.acknowledged()
                    ? Answer.unknown(Cause.of("SUB-026", name(key)))
                    : accepted(place, key, body, null);
        } catch (PlaceClosed e) {
            return Answer.notSent(Cause.of(e.code(), e.getMessage()));
        } catch (IOException e) {
            return renaming
                    ? Answer.unknown(Cause.of("SUB-024", e.getMessage()))
                    : Answer.notSent(Cause.of("SUB-023", e.getMessage()));
        }
    }

    /** Looks for the file by its name and content. */
    public Answer ask(String key, byte[] body) {
        try (var place = opening.open()) {
            var found = found(place, key, body);
            if (found.isPresent()) {
                return found.get();
            }
            boolean begun = place.read(part(name(key)), MOST_BYTES).isPresent();
            if (begun || !rules.takenAway()) {
                return Answer.notSent(Cause.of("SUB-028", name(key)));
            }
            return rules.acknowledged()
                    ? Answer.unknown(Cause.of("SUB-026", name(key)))
                    : new Answer.Undecidable(Cause.of("SUB-027", name(key)));
        } catch (PlaceClosed e) {
            return Answer.unknown(Cause.of(e.code(), e.getMessage()));
        } catch (IOException e) {
            return Answer.unknown(Cause.of("SUB-024", e.getMessage()));
        }
    }

    /** What is there under the name already; empty when nothing is. */
    private Optional<Answer> found(Place place, String key, byte[] body) throws IOException {
        var there = place.read(name(key), MOST_BYTES);
        if (there.isPresent() && !Arrays.equals(there.get(), body)) {
            var text = Messages.vi("SUB-025", name(key));
            return Optional.of(
                    new Answer.Rejected(List.of(new Answer.Reason("SUB-025", text, null))));
        }
        var ack = rules.acknowledged() ? ack(place, key) : null;
        if (ack != null || there.isPresent() && !rules.acknowledged()) {
            return Optional.of(accepted(place, key, body, ack));
        }
        return there.map(file -> Answer.unknown(Cause.of("SUB-026", name(key))));
    }

    private static String ack(Place place, String key) throws IOException {
        return place.read(name(key) + ".ack", LONGEST_ACK)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_ACK_KEPT)))
                .orElse(null);
    }

    private void workbook(Place place, String key, byte[] body) throws IOException {
        var name = checked(key) + ".xlsx";
        if (place.read(name, MOST_BYTES).isEmpty()) {
            written(place, name, new TotalsWorkbook().of(body));
            place.rename(part(name), name);
        }
    }

    /** Under its other name, and as it was meant. */
    private static void written(Place place, String name, byte[] bytes) throws IOException {
        place.write(part(name), bytes);
        var there = place.read(part(name), MOST_BYTES);
        if (there.isEmpty() || !Arrays.equals(there.get(), bytes)) {
            throw new IOException(part(name) + " is not what was written");
        }
    }

    private Answer accepted(Place place, String key, byte[] body, String ack) {
        var receipt = json.createObjectNode();
        receipt.put("file", name(key));
        receipt.put("at", place.address());
        receipt.put("size", body.length);
        receipt.put("sha256", sha256(body));
        if (ack != null) {
            receipt.put("acknowledgement", ack);
        }
        return new Answer.Accepted(
                new Receipt(name(key), key, sha256(body), receipt.toString()));
    }

    private static String sha256(byte[] body) {
        return CanonicalJson.sha256(new String(body, StandardCharsets.UTF_8));
    }

    private static String name(String key) {
        return checked(key) + ".json";
    }

    private static String part(String name) {
        return "." + name + ".part";
    }

    private static String checked(String key) {
        if (!key.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}")) {
            throw new IllegalArgumentException("not a key of ours");
        }
        return key;
    }
}
