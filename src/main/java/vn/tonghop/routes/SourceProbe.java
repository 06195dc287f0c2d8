package vn.tonghop.routes;

import java.time.Instant;
import java.util.List;
import org.apache.camel.Endpoint;

/** Looks at what a source has, and takes nothing: no flag is set, no file moved, no cursor. */
public interface SourceProbe {

    /**
     * Something the source would take.
     *
     * @param name of a file, or the subject of a mail
     * @param size in bytes, or -1 when that is not known
     * @param at when it was written or sent, or null
     */
    record Item(String name, long size, Instant at) {}

    /** Whether it can look behind this endpoint. */
    boolean knows(Endpoint endpoint);

    /**
     * Connects, looks, and closes the connection.
     *
     * @param most how many it lists at most
     * @param source id of the route, for what it remembers of it
     * @throws Exception why it cannot be looked at
     */
    List<Item> look(Endpoint endpoint, String source, int most) throws Exception;
}
