package vn.tonghop.routes.version;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.routes.file.FileText;

/**
 * The memory of the files: table {@code route_version}, bounded for each file. Joins the caller's
 * transaction.
 */
public class RouteVersions {

    /** How many of a file stay, besides the good one and the one that was good before it. */
    static final int MOST_KEPT = 50;

    /** How many of a file are gone through and shown at most. */
    public static final int MOST_SHOWN = 100;

    private static final int GOOD_KEPT = 2;

    private static final String SELECT =
            """
            select id, file, content, sha256, state, route_ids, problems, seen_at, deployed_at, by,
                   back_to
            from route_version
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public RouteVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The last good version of every file, by file. */
    public Map<String, RouteVersion> good() {
        var good = new TreeMap<String, RouteVersion>();
        jdbc.sql(SELECT + "where state = 'deployed'")
                .query(RouteVersions::version)
                .list()
                .forEach(v -> good.put(v.file(), v));
        return good;
    }

    public Optional<RouteVersion> good(String file) {
        return jdbc.sql(SELECT + "where state = 'deployed' and file = ?")
                .param(file)
                .query(RouteVersions::version)
                .optional();
    }

    /** The last good one, or the one that was good when the file was removed. */
    public Optional<RouteVersion> lastThatRan(String file) {
        return jdbc.sql(
                        SELECT
                                + """
                                where file = ? and state in ('deployed', 'removed')
                                order by deployed_at desc, id desc limit 1""")
                .param(file)
                .query(RouteVersions::version)
                .optional();
    }

    Optional<RouteVersion> find(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(RouteVersions::version).optional();
    }

    /** The newest first. */
    public List<RouteVersion> of(String file, int most) {
        return jdbc.sql(SELECT + "where file = ? order by id desc limit ?")
                .params(file, most)
                .query(RouteVersions::version)
                .list();
    }

    /** Those with any of these routes, of whatever file, the newest first. */
    List<RouteVersion> ofRoutes(Collection<String> ids, int most) {
        return jdbc.sql(SELECT + "where route_ids && ?::text[] order by id desc limit ?")
                .params(ids.toArray(String[]::new), most)
                .query(RouteVersions::version)
                .list();
    }

    /** Files that have versions and these routes, the one that runs first. */
    public Optional<String> fileOf(String routeId) {
        return jdbc.sql(
                        """
                        select file from route_version where ? = any (route_ids)
                        order by state = 'deployed' desc, id desc limit 1""")
                .param(routeId)
                .query(String.class)
                .optional();
    }

    /** This one is the last good one from now on. */
    void deployed(String file, String content, String sha256, List<String> ids, String by) {
        lock(file);
        jdbc.sql(
                        "update route_version set state = 'superseded' where file = ? and state = 'deployed'")
                .param(file)
                .update();
        insert(file, content, sha256, "deployed", ids, "", by);
    }

    /**
     * This one is set aside.
     *
     * @return false when the newest version is this one with the same problems
     */
    boolean quarantined(
            String file,
            String content,
            String sha256,
            List<String> ids,
            String problems,
            String by) {
        lock(file);
        List<RouteVersion> newest = of(file, 1);
        if (!newest.isEmpty()
                && newest.get(0).state() == RouteVersion.State.QUARANTINED
                && newest.get(0).sha256().equals(sha256)
                && newest.get(0).problems().equals(problems)) {
            return false;
        }
        insert(file, content, sha256, "quarantined", ids, problems, by);
        return true;
    }

    /**
     * The good one was put back from an earlier one.
     *
     * @param written what was made of the earlier one
     * @return the good one, if it has this content
     */
    Optional<RouteVersion> putBack(RouteVersion earlier, FileText written) {
        jdbc.sql(
                        """
                        update route_version set back_to = ?
                        where file = ? and state = 'deployed' and sha256 = ? and id <> ?""")
                .params(earlier.place(), written.key(), written.sha256(), earlier.id())
                .update();
        return good(written.key()).filter(g -> g.sha256().equals(written.sha256()));
    }

    /** The file is gone. */
    void removed(String file) {
        jdbc.sql("update route_version set state = 'removed' where file = ? and state = 'deployed'")
                .param(file)
                .update();
    }

    private void insert(
            String file,
            String content,
            String sha256,
            String state,
            List<String> ids,
            String problems,
            String by) {
        var now = Timestamp.from(clock.instant());
        jdbc.sql(
                        """
                        insert into route_version (file, content, sha256, state, route_ids,
                                                   problems, seen_at, deployed_at, by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file,
                        content,
                        sha256,
                        state,
                        ids.toArray(String[]::new),
                        problems,
                        now,
                        state.equals("deployed") ? now : null,
                        by)
                .update();
        prune(file);
    }

    /** A file that is saved a thousand times must not fill the database. */
    private void prune(String file) {
        jdbc.sql(
                        """
                        delete from route_version where file = :file and state <> 'deployed'
                        and id not in (select id from route_version where file = :file
                                       order by id desc limit :most)
                        and id not in (select id from route_version
                                       where file = :file and deployed_at is not null
                                       order by id desc limit :good)""")
                .param("file", file)
                .param("most", MOST_KEPT)
                .param("good", GOOD_KEPT)
                .update();
    }

    /** Two nodes that deploy the same file do it one after the other. */
    private void lock(String file) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('route ' || ?, 0))")
                .param(file)
                .query((row, n) -> 0)
                .single();
    }

    private static RouteVersion version(ResultSet row, int number) throws SQLException {
        Array ids = row.getArray("route_ids");
        Timestamp deployed = row.getTimestamp("deployed_at");
        return new RouteVersion(
                row.getLong("id"),
                row.getString("file"),
                row.getString("content"),
                row.getString("sha256"),
                RouteVersion.State.of(row.getString("state")),
                List.of((String[]) ids.getArray()),
                row.getString("problems"),
                row.getTimestamp("seen_at").toInstant(),
                deployed == null ? null : deployed.toInstant(),
                row.getString("by"),
                row.getObject("back_to", Long.class));
    }
}
