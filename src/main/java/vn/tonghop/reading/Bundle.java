package vn.tonghop.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.tonghop.message.Messages;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Severity;

/**
 * The files that came in one: together they are one report. The file that looks like the report
 * speaks, the others that can be read are its annexes, those that cannot are mentioned with the
 * reason. Files within files stand beside the others, by their paths.
 */
final class Bundle {

    private static final int MOST_NAMED = 20;

    /**
     * A file that could be read.
     *
     * @param file itself; null when it is not kept, or lies in a file that is no container
     * @param mayLead whether it may be the report
     */
    private record Member(String name, Original file, Readout.Read read, boolean mayLead) {
        Standing standing() {
            return Standing.of(read);
        }
    }

    /** A file that could not be read. */
    private record Refused(String name, Finding why) {}

    private final DocumentReader reading;
    private final boolean keeping;
    private final List<Member> members = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final List<String> trifles = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<Digest, String> contents = new HashMap<>();
    private boolean led;

    /**
     * @param reading reads what is put in
     */
    Bundle(DocumentReader reading) {
        this(reading, false);
    }

    private Bundle(DocumentReader reading, boolean keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    /** One that can hand out its files again; all their bytes stay in memory. */
    static Bundle keeping(DocumentReader reading) {
        return new Bundle(reading, true);
    }

    /** The file's own text speaks, whatever comes with it. */
    void lead(Original file, Readout.Read read) {
        led = true;
        members.add(0, new Member(unique(file.lastName()), kept(file), read, true));
    }

    /** What is an annex at most. */
    void beside(String name, Readout.Read read) {
        members.add(new Member(unique(name), null, read, false));
    }

    /** A file; one that holds files puts these in instead. */
    void add(Original file) {
        String same = contents.putIfAbsent(Digest.of(file.bytes()), file.fileName());
        if (same != null && file.bytes().length > 0) {
            note(Noticed.info("READ-062", file.fileName(), same));
        } else {
            reading.read(file, this);
        }
    }

    /** What was read of a file, its own annexes beside it. */
    void take(Original file, Readout readout) {
        if (readout instanceof Readout.Unreadable unreadable) {
            refuse(file.fileName(), unreadable.why());
        } else if (readout instanceof Readout.Read read) {
            String name = unique(file.fileName());
            members.add(new Member(name, kept(file), withoutAnnexes(read), !led));
            for (var annex : read.annexes()) {
                members.add(new Member(unique(annex.name()), null, annex.read(), false));
            }
        }
    }

    /** A file that is not read, and why. */
    void refuse(String name, Finding why) {
        refused.add(new Refused(name, why));
    }

    /** What is to be said of the whole. */
    void note(Finding finding) {
        notes.add(finding);
    }

    /** A file that a system left beside the others and no person sent. */
    void passOver(String name) {
        trifles.add(name);
    }

    /**
     * All of it as one.
     *
     * @param mediaType of the file that they came in
     * @throws CannotRead when none of the files can be read, or there is none
     */
    Readout.Read read(String mediaType) throws CannotRead {
        var main = first().orElseThrow(this::nothing);
        var annexes =
                members.stream()
                        .filter(m -> m != main)
                        .map(m -> new Annex(m.name, m.read))
                        .toList();
        return new Readout.Read(
                mediaType,
                main.read.pages(),
                main.read.sheets(),
                annexes,
                said(main, annexes),
                main.read.stated());
    }

    /** The file that speaks; empty when none can. For one that is keeping its files. */
    Optional<Original> main() {
        return first().map(Member::file);
    }

    /**
     * The file that {@link #read} calls so, of one that is keeping its files. A file in a file that
     * is no container is not taken out of it.
     */
    Optional<Original> file(String name) {
        return members.stream()
                .filter(m -> m.name.equals(name) && m.file != null)
                .findFirst()
                .map(Member::file);
    }

    private Original kept(Original file) {
        return keeping ? file : null;
    }

    private Optional<Member> first() {
        return members.stream().filter(Member::mayLead).min(Comparator.comparing(Member::standing));
    }

    private List<Finding> said(Member main, List<Annex> annexes) {
        var said = new ArrayList<>(main.read.problems());
        if (!annexes.isEmpty()) {
            said.add(
                    Noticed.info(
                            "READ-021",
                            main.name,
                            list(annexes.stream().map(Annex::name).toList())));
        }
        refused.stream().limit(MOST_NAMED).map(Bundle::mentioned).forEach(said::add);
        if (refused.size() > MOST_NAMED) {
            var rest = refused.stream().skip(MOST_NAMED).map(Refused::name).toList();
            said.add(Noticed.warning("READ-064", rest.size(), list(rest)));
        }
        said.addAll(notes);
        if (!trifles.isEmpty()) {
            said.add(Noticed.info("READ-063", list(trifles)));
        }
        return said;
    }

    private static Finding mentioned(Refused file) {
        return new Finding(
                "READ-060",
                Severity.WARNING,
                Messages.vi("READ-060", file.name, file.why.message()),
                Messages.en("READ-060", file.name, file.why.messageEn()),
                null);
    }

    private CannotRead nothing() {
        if (refused.isEmpty()) {
            return new CannotRead("READ-016");
        }
        if (refused.size() == 1) {
            return new CannotRead(refused.get(0).why);
        }
        return new CannotRead(
                new Finding(
                        "READ-061",
                        Severity.ERROR,
                        Messages.vi("READ-061", reasons(f -> f.message())),
                        Messages.en("READ-061", reasons(f -> f.messageEn())),
                        null));
    }

    private String reasons(Function<Finding, String> words) {
        return refused.stream()
                .limit(MOST_NAMED)
                .map(r -> r.name + ": " + words.apply(r.why))
                .collect(Collectors.joining(" "));
    }

    private static String list(List<String> names) {
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? first + ", …" : first;
    }

    private static Readout.Read withoutAnnexes(Readout.Read read) {
        return new Readout.Read(
                read.mediaType(),
                read.pages(),
                read.sheets(),
                List.of(),
                read.problems(),
                read.stated());
    }

    /** "a.txt" a second time is "a.txt (2)". */
    private String unique(String name) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }
}
