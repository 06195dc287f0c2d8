package vn.tonghop.intake.camel;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Route;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileFilter;
import org.apache.camel.component.file.remote.RemoteFile;
import org.apache.commons.net.ftp.FTPFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.intake.Parked;
import vn.tonghop.intake.ParkedItems;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.message.Messages;
import vn.tonghop.routes.health.Waiting;

/**
 * Lets only names through that are nothing but names. What a server lists is data: a path in it
 * would make the gateway read or write elsewhere, and one that was not UTF-8 cannot be asked for.
 * Of a folder of this machine only files are taken: a pipe has no end, and a link leads to what its
 * owner did not put there. What is refused is said once; what is hidden (its name begins with a
 * dot) or under way is passed over in silence, unless its name is a path.
 */
public class RemoteNames implements GenericFileFilter<Object>, CamelContextAware, Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteNames.class);
    private static final Pattern HOSTILE = Pattern.compile("[\u0000\ufffd]|\\$\\{");
    private static final Pattern PATH = Pattern.compile("[/\\\\]");

    /** A line of its own would be a command of its own to an FTP server. */
    private static final Pattern HOSTILE_TO_FTP = Pattern.compile("\\p{Cntrl}");

    private static final Pattern UNDER_WAY =
            Pattern.compile(".*(\\.(part|partial|filepart|tmp|temp|crdownload|upload)|~)$");
    private static final int MOST_REMEMBERED = 1000;

    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final WaitingFiles waiting = new WaitingFiles();
    private CamelContext context;

    /** Nothing was found yet in this look. */
    private volatile boolean begun = true;

    /** Whether it would be let through, said to nobody. */
    boolean takes(GenericFile<Object> file) {
        return !isPath(file) && !isLeft(file) && !isHostile(file) && !isNoFile(file.getFile());
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        if (begun) {
            OwnFiles.refuse(context, file.getFile());
            begun = false;
        }
        String name = file.getFileNameOnly();
        if (!isPath(file) && isLeft(file)) {
            return false;
        }
        if (isPath(file) || isHostile(file)) {
            tell("INT-004", site(file), name);
            return false;
        }
        if (isNoFile(file.getFile())) {
            tell("INT-005", site(file), name);
            return false;
        }
        waiting.listed(file);
        return true;
    }

    @Override
    public void begins(Instant now) {
        begun = true;
        waiting.begins(now);
    }

    @Override
    public void fails() {
        waiting.fails();
    }

    @Override
    public void taken(String name) {
        waiting.taken(name);
    }

    @Override
    public Instant oldest() {
        return waiting.oldest();
    }

    /** Whether an endpoint leaves it to this filter which names are hidden. */
    static boolean decidesFor(GenericFileEndpoint<?> endpoint, boolean isDirectory) {
        return !isDirectory && endpoint.getFilter() instanceof RemoteNames;
    }

    /** Whether it leads elsewhere: with a separator of any system. */
    static boolean isPath(GenericFile<?> file) {
        return PATH.matcher(file.getFileNameOnly()).find() || climbs(file.getFileName());
    }

    /**
     * Hidden or under way; also the folder itself and the one above it, which some servers list.
     */
    private static boolean isLeft(GenericFile<?> file) {
        String name = file.getFileNameOnly();
        return name.startsWith(".") || UNDER_WAY.matcher(name).matches();
    }

    private static boolean isHostile(GenericFile<?> file) {
        String name = file.getFileNameOnly();
        return HOSTILE.matcher(name).find()
                || (file.getFile() instanceof FTPFile && HOSTILE_TO_FTP.matcher(name).find());
    }

    private static boolean isNoFile(Object listed) {
        return listed instanceof File local
                && !Files.isDirectory(local.toPath(), LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(local.toPath(), LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean climbs(String path) {
        String[] steps = PATH.split(path);
        return steps.length > 1 && List.of(steps).contains("..");
    }

    /** Where the name comes from, as the operator knows it. */
    private static String site(GenericFile<?> file) {
        return file instanceof RemoteFile<?> remote
                ? remote.getHostname() + "/" + file.getEndpointPath()
                : file.getEndpointPath();
    }

    private void tell(String code, String site, String name) {
        String shown = name.replaceAll("\\p{Cntrl}", "\u241b");
        if (told.size() >= MOST_REMEMBERED || told.contains(site + "/" + shown)) {
            return;
        }
        LOG.warn("{} {} {}", code, Messages.en(code, site, shown), Messages.en(code + ".do"));
        Journal journal = context.getRegistry().findSingleByType(Journal.class);
        ParkedItems parked = context.getRegistry().findSingleByType(ParkedItems.class);
        if (journal != null && parked != null) {
            String source = route(site);
            parked.park(Parked.atSource(source, shown, shown, code, site, shown));
            journal.record(
                    Subject.route(source),
                    "intake.refused",
                    Map.of("code", code, "place", site, "fileName", shown));
        }
        told.add(site + "/" + shown);
    }

    /** The administrator's route that this filter belongs to. */
    private String route(String otherwise) {
        for (Route route : context.getRoutes()) {
            if (route.getEndpoint() instanceof GenericFileEndpoint<?> files
                    && files.getFilter() == this) {
                return Sources.idOf(context, route.getRouteId());
            }
        }
        return otherwise;
    }

    @Override
    public CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext context) {
        this.context = context;
    }
}
