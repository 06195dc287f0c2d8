package vn.tonghop.routes.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.config.Problem;
import vn.tonghop.routes.block.Kamelets;
import vn.tonghop.routes.check.CheckedFile;
import vn.tonghop.routes.file.FileText;
import vn.tonghop.routes.live.DryRun;

/** The routes that work, or worked before this process, asked about a changed building block. */
class BlockUsers implements BlocksInEffect.Users {

    private final Deployment.Checks checks;
    private final DryRun dryRun;
    private final Map<String, CheckedFile> good;
    private final Map<String, CheckedFile> remembered;
    private final Map<String, FileText> world;

    BlockUsers(
            Deployment.Checks checks,
            DryRun dryRun,
            Map<String, CheckedFile> good,
            Map<String, CheckedFile> remembered,
            Map<String, FileText> world) {
        this.checks = checks;
        this.dryRun = dryRun;
        this.good = good;
        this.remembered = remembered;
        this.world = world;
    }

    @Override
    public Optional<Problem> objection(FileText block, Kamelets with) {
        String name = Kamelets.name(block);
        for (CheckedFile user : users(name)) {
            FileText disk = world.get(user.file().key());
            if (disk != null && fails(disk, with) != null) {
                Problem why = fails(user.file(), with);
                if (why != null) {
                    String shown = user.file().shown();
                    return Optional.of(
                            Problem.of("RTE-026", block.shown(), 0, shown, why.message()));
                }
            }
        }
        return Optional.empty();
    }

    /** What speaks against this file with these blocks, or null. */
    private Problem fails(FileText file, Kamelets with) {
        CheckedFile checked = checks.check(file, with);
        return checked.problems().isEmpty()
                ? dryRun.of(checked).orElse(null)
                : checked.problems().get(0);
    }

    @Override
    public List<String> of(String block) {
        return users(block).stream()
                .map(u -> u.file())
                .filter(f -> world.containsKey(f.key()))
                .map(FileText::shown)
                .toList();
    }

    private List<CheckedFile> users(String block) {
        var all = new ArrayList<>(good.values());
        all.addAll(remembered.values());
        return all.stream().filter(u -> u.blocks().containsKey(block)).toList();
    }
}
