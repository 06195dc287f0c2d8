package vn.tonghop.routes.place;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * A part of another machine, as an account sees it.
 *
 * @param on what kind of service
 * @param server by its name and port, or the address of the service
 * @param by what tells accounts apart
 * @param directory without detours; a slash at its beginning is none, because where an account
 *     begins is not known here
 * @param within a part of what is there; empty for all of it
 * @param deep the folders within the directory belong to it
 */
record ServerPlace(
        String on, String server, List<String> by, String directory, String within, boolean deep)
        implements Place {

    private static final String USUAL = "";

    static ServerPlace of(
            String on,
            String server,
            List<String> by,
            String directory,
            String within,
            boolean deep) {
        return new ServerPlace(on, server, by, plain(directory), within, deep);
    }

    /** A host in one spelling, with its port where that is not the usual one. */
    static String server(String host, String port, List<String> usual) {
        return host(host) + (port.isEmpty() || usual.contains(port) ? USUAL : ":" + port);
    }

    /** The address of a service in one spelling, encrypted or not. */
    static String server(String url) {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null) {
                int port = address.getPort();
                boolean usual = port < 0 || port == 443 || port == 80;
                String path = address.getPath() == null ? "" : address.getPath();
                return host(address.getHost())
                        + (usual ? USUAL : ":" + port)
                        + path.replaceAll("/+", "/").replaceAll("/$", "");
            }
        } catch (IllegalArgumentException e) {
            // told elsewhere; here it is only held against others
        }
        return url.toLowerCase(Locale.ROOT);
    }

    private static String host(String written) {
        String name =
                written.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "").replaceAll("\\.$", "");
        return List.of("127.0.0.1", "::1").contains(name) ? "localhost" : name;
    }

    private static String plain(String directory) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : directory.split("/")) {
            if (step.equals("..") && !steps.isEmpty() && !steps.getLast().equals("..")) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        String plain = String.join("/", steps);
        // RFC 9051, section 5.1: the one name of a mailbox in which capitals make no difference
        return plain.equalsIgnoreCase("INBOX") ? "INBOX" : plain;
    }

    @Override
    public boolean meets(Place other) {
        return other instanceof ServerPlace place
                && on.equals(place.on)
                && server.equals(place.server)
                && by.equals(place.by)
                && (within.equals(place.within) || within.isEmpty() || place.within.isEmpty())
                && (directory.equals(place.directory)
                        || (deep && place.isBelow(directory))
                        || (place.deep && isBelow(place.directory)));
    }

    private boolean isBelow(String above) {
        return above.isEmpty() || directory.startsWith(above + "/");
    }

    @Override
    public ServerPlace at(String relative) {
        String whole = relative.startsWith("/") ? relative : directory + "/" + relative;
        return of(on, server, by, whole, within, false);
    }
}
