package vn.tonghop.intake.camel;

import java.io.File;
import org.apache.camel.CamelContext;
import vn.tonghop.message.Cause;
import vn.tonghop.routes.Settings;
import vn.tonghop.routes.health.Fault;
import vn.tonghop.routes.health.KnownFault;
import vn.tonghop.routes.place.OwnFolders;

/**
 * The folder of a source leads to the gateway's own files: it did not when its route was checked,
 * and a link was changed since. The look fails before anything is taken.
 */
final class OwnFiles extends IllegalStateException implements KnownFault {
    private static final long serialVersionUID = 1L;

    private OwnFiles(File folder) {
        super(String.valueOf(folder));
    }

    /**
     * @param listed what a look has found; only files of this machine are looked at
     */
    static void refuse(CamelContext context, Object listed) {
        Settings settings = context.getRegistry().findSingleByType(Settings.class);
        if (settings != null
                && listed instanceof File local
                && local.getParentFile() != null
                && OwnFolders.meet(settings, local.getParentFile().toPath())) {
            throw new OwnFiles(local.getParentFile());
        }
    }

    @Override
    public Fault fault() {
        return Fault.NOT_PERMITTED;
    }

    @Override
    public String words() {
        return Cause.of("INT-007", getMessage());
    }
}
