package vn.tonghop.routes.deploy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.file.FileText;

/**
 * Which files stand where others stood (tệp đổi tên): what is word for word the same under another
 * name goes on as it is, also when several change their names with one another.
 */
final class FileRenames {

    /**
     * One of them.
     *
     * @param former the good version, under the name of before
     * @param now the file under its new name
     */
    record Rename(CheckedFile former, FileText now) {}

    private FileRenames() {}

    /**
     * Good versions that stand under another name now.
     *
     * @param known the good version of each file
     * @param world the files as they are
     */
    static List<Rename> of(Map<String, CheckedFile> known, Map<String, FileText> world) {
        var moves = new ArrayList<Rename>();
        Set<CheckedFile> moved = new HashSet<>();
        for (FileText file : world.values()) {
            if (isMovable(file) && !file.sameContent(textOf(known.get(file.key())))) {
                formerOf(file, known.values(), world)
                        .filter(moved::add)
                        .ifPresent(former -> moves.add(new Rename(former, file)));
            }
        }
        return moves;
    }

    private static Optional<CheckedFile> formerOf(
            FileText file, Collection<CheckedFile> known, Map<String, FileText> world) {
        return known.stream()
                .filter(k -> k.file().sameContent(file) && k.file().kind() == file.kind())
                .filter(k -> !k.file().sameContent(world.get(k.file().key())))
                .findFirst();
    }

    /**
     * Files that were set aside beside their good version, and are so under another name now.
     *
     * @param before the files as they were
     */
    static List<Rename> ofSetAside(
            Map<String, CheckedFile> known,
            Map<String, FileText> before,
            Map<String, FileText> world) {
        var moves = new ArrayList<Rename>();
        for (FileText file : world.values()) {
            if (isMovable(file) && !before.containsKey(file.key())) {
                before.values().stream()
                        .filter(b -> b.sameContent(file) && b.kind() == file.kind())
                        .filter(b -> !world.containsKey(b.key()) && known.containsKey(b.key()))
                        .findFirst()
                        .map(b -> new Rename(known.get(b.key()), file))
                        .filter(m -> moves.stream().noneMatch(o -> o.former() == m.former()))
                        .ifPresent(moves::add);
            }
        }
        return moves;
    }

    private static FileText textOf(CheckedFile file) {
        return file == null ? null : file.file();
    }

    /** A file that is to be called otherwise, or cannot be used, goes on nowhere. */
    private static boolean isMovable(FileText file) {
        return !file.isBlock() && file.text() != null && file.path().toString().endsWith(".yaml");
    }
}
