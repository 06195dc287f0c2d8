package vn.tonghop.routes.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A folder of this machine.
 *
 * @param written as it was named
 * @param names what it is called without detours, and as far as it is there without links
 * @param deep the folders within it belong to it
 */
record DiskPlace(Path written, Set<Path> names, boolean deep) implements Place {

    private static final int MOST_LINKS = 20;

    /**
     * @throws java.nio.file.InvalidPathException when it cannot be the name of a folder
     */
    static DiskPlace of(String written, boolean deep) {
        return of(Path.of(written), deep);
    }

    private static DiskPlace of(Path written, boolean deep) {
        Path whole = written.toAbsolutePath();
        var names = new LinkedHashSet<Path>();
        names.add(whole.normalize());
        names.add(real(whole, MOST_LINKS));
        names.add(real(whole.normalize(), MOST_LINKS));
        return new DiskPlace(written, Set.copyOf(names), deep);
    }

    /** Links followed as far as there is something, also one that leads to what is yet to come. */
    private static Path real(Path path, int links) {
        for (Path here = path; here != null; here = here.getParent()) {
            Path rest = here.relativize(path);
            try {
                return here.toRealPath().resolve(rest).normalize();
            } catch (IOException e) {
                Path target = target(here);
                if (target != null && links > 0) {
                    return real(target.resolve(rest), links - 1);
                }
            }
        }
        return path.normalize();
    }

    private static Path target(Path link) {
        try {
            boolean leadsOn = Files.isSymbolicLink(link);
            return leadsOn ? link.resolveSibling(Files.readSymbolicLink(link)) : null;
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public boolean meets(Place other) {
        return other instanceof DiskPlace folder
                && (any(folder, Path::equals)
                        || (deep && folder.isWithin(this))
                        || (folder.deep && isWithin(folder)));
    }

    /** It is the other one, or lies in it. */
    boolean isWithin(DiskPlace other) {
        return any(other, Path::startsWith);
    }

    private boolean any(DiskPlace other, BiPredicate<Path, Path> holds) {
        return names.stream().anyMatch(a -> other.names.stream().anyMatch(b -> holds.test(a, b)));
    }

    @Override
    public DiskPlace at(String relative) {
        return of(written.resolve(relative), false);
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
