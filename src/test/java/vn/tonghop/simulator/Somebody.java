package vn.tonghop.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Who runs the programs of this machine that a test starts: whoever runs the test, but never root.
 * Every Linux has the account {@code daemon}, and it owns nothing.
 */
public final class Somebody {

    private static final String NAME = "daemon";
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    private Somebody() {}

    /** False for root where nobody else can be chosen. */
    static boolean isThere() {
        return !isRoot() || Files.isExecutable(SETPRIV);
    }

    static String name() {
        return isRoot() ? NAME : System.getProperty("user.name");
    }

    static String group() {
        if (isRoot()) {
            return NAME;
        }
        try {
            Path home = Path.of(System.getProperty("user.home"));
            return Files.readAttributes(home, PosixFileAttributes.class).group().getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command that somebody runs. */
    public static List<String> command(List<String> command) {
        var all = new ArrayList<String>();
        if (isRoot()) {
            all.addAll(List.of(SETPRIV.toString(), "--reuid", NAME, "--regid", NAME));
            all.addAll(List.of("--clear-groups", "--"));
        }
        all.addAll(command);
        return all;
    }

    /** A folder with all that is in it becomes somebody's. */
    public static void owns(Path folder) throws IOException {
        if (!isRoot()) {
            return;
        }
        var people = folder.getFileSystem().getUserPrincipalLookupService();
        var owner = people.lookupPrincipalByName(NAME);
        var group = people.lookupPrincipalByGroupName(NAME);
        try (var entries = Files.walk(folder)) {
            for (Path entry : entries.toList()) {
                var view = Files.getFileAttributeView(entry, PosixFileAttributeView.class);
                view.setOwner(owner);
                view.setGroup(group);
            }
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
