package vn.tonghop.routes.place;

import java.util.List;

/** Where a route reads or delivers (nơi đọc, nơi ghi), by whatever name a file calls it. */
public sealed interface Place permits DiskPlace, ServerPlace, CamelPlace {

    /** Whether what lies at one of them lies at the other, too. */
    boolean meets(Place other);

    /** A folder named as seen from this one; this place where it has no folders. */
    Place at(String relative);

    /**
     * A folder of this machine.
     *
     * @param written as a file names it
     * @param deep the folders within it belong to it
     * @throws java.nio.file.InvalidPathException when it cannot be the name of a folder
     */
    static Place onDisk(String written, boolean deep) {
        return DiskPlace.of(written, deep);
    }

    /**
     * A part of another machine, as an account sees it.
     *
     * @param on what kind of service
     * @param server as {@link #server} spells it
     * @param by what tells accounts apart
     * @param within a part of what is there; empty for all of it
     * @param deep the folders within the directory belong to it
     */
    static Place onServer(
            String on,
            String server,
            List<String> by,
            String directory,
            String within,
            boolean deep) {
        return ServerPlace.of(on, server, by, directory, within, deep);
    }

    /** Whatever is behind an endpoint that says nothing of its places, as Camel addresses it. */
    static Place behind(String uri) {
        return new CamelPlace(uri);
    }

    /** A host in one spelling, with its port where that is not one of the usual ones. */
    static String server(String host, String port, List<String> usual) {
        return ServerPlace.server(host, port, usual);
    }

    /** The address of a service in one spelling, encrypted or not. */
    static String server(String url) {
        return ServerPlace.server(url);
    }
}
