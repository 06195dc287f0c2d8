package vn.tonghop.routes.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.routes.RouteRefused;
import vn.tonghop.routes.RouteState.State;
import vn.tonghop.routes.desk.RouteDesk;
import vn.tonghop.routes.version.RouteChange;
import vn.tonghop.routes.version.RouteVersion;

/** A route keeps its own history and nobody else's, whatever its file is called or holds beside. */
class HistoryOfRoutesIT {

    private static final String A = "source.folder.a";
    private static final String B = "source.folder.b";

    @TempDir private Path drop;
    private FolderSources sources;

    @BeforeEach
    void prepare() {
        sources = new FolderSources(drop);
    }

    @AfterEach
    void stop() {
        sources.close();
    }

    @Test
    void ofFilesThatSwapTheirNamesEachRouteTakesItsHistoryAlong() throws IOException {
        start("a", "b");
        save("a.yaml", changed("a"));
        swap("a.yaml", "b.yaml");

        assertThat(versions(A))
                .extracting(RouteVersion::file)
                .containsExactly("sources/b.yaml", "sources/a.yaml", "sources/a.yaml");
        assertThat(versions(A)).allMatch(v -> v.content().contains(A));
        assertThat(history(A))
                .extracting(RouteChange::inEffect)
                .containsExactly(true, false, false);
        assertThat(ofFile("b.yaml")).isEqualTo(versions(A));
        assertThat(ofFile("a.yaml")).allMatch(v -> v.content().contains(B)).hasSize(2);

        desk().rollback(A, null, "tester");

        assertThat(text("b.yaml")).isEqualTo(sources.good("a"));
        assertThat(text("a.yaml")).isEqualTo(sources.good("b"));
        long others = versions(B).get(0).id();
        assertThatThrownBy(() -> desk().rollback("sources/b.yaml", others, "tester"))
                .isInstanceOf(RouteRefused.class)
                .hasMessageContaining("RTE-085");
    }

    @Test
    void ofTwoRoutesInOneFileEachHasTheVersionsInWhichItChanged() {
        sources.file("both.yaml", sources.good("a") + sources.good("b"));
        sources.bench.start();
        save("both.yaml", sources.good("a") + changed("b"));
        save("both.yaml", "# a word above\n" + sources.good("a") + changed("b"));

        assertThat(history(A)).singleElement().matches(RouteChange::inEffect);
        assertThat(history(B)).extracting(RouteChange::inEffect).containsExactly(true, false);
        assertThat(history(B).get(0).diff())
                .contains("-        quiet: 100", "+        quiet: 150")
                .doesNotContain(A);
        assertThat(ofFile("both.yaml")).hasSize(3);
    }

    @Test
    void whatIsPutBackOfOneRouteLeavesTheOtherOneAsItIs() throws IOException {
        sources.file("both.yaml", sources.good("a") + sources.good("b"));
        sources.bench.start();
        save("both.yaml", sources.good("a") + changed("b"));
        save("both.yaml", changed("a") + changed("b"));
        long first = versions(B).get(1).id();

        var done = desk().rollback(B, null, "tester");

        assertThat(text("both.yaml")).isEqualTo(changed("a") + sources.good("b"));
        assertThat(done.to().id()).isEqualTo(first);
        assertThat(done.now()).isNotNull();
        assertThatThrownBy(() -> desk().rollback(B, null, "tester"))
                .as("there is nothing older")
                .hasMessageContaining("RTE-032");
        assertThat(
                        sources.bench
                                .jdbc()
                                .sql(
                                        "select subject_id from journal"
                                                + " where event = 'routes.rolled-back'")
                                .query(String.class)
                                .list())
                .containsExactly(B);
        desk().rollback("sources/both.yaml", null, "tester");
        assertThat(text("both.yaml"))
                .as("the file as a whole goes one step back")
                .isEqualTo(changed("a") + changed("b"));
    }

    @Test
    void aMistakeInTheOtherRouteIsNoVersionOfThisOne() {
        sources.file("both.yaml", sources.good("a") + sources.good("b"));
        sources.bench.start();
        String broken = sources.good("b").replace("directory:", "directry:");
        sources.file("both.yaml", sources.good("a") + broken);
        sources.awaitState("both.yaml", State.QUARANTINED);

        assertThat(history(A)).singleElement().matches(RouteChange::inEffect);
        assertThat(versions(B))
                .extracting(RouteVersion::state)
                .containsExactly(RouteVersion.State.QUARANTINED, RouteVersion.State.DEPLOYED);
    }

    @Test
    void aFileWhoseRouteGotAnotherIdCanStillGoBack() throws IOException {
        start("a");
        String renamed = sources.good("a").replace(A, "source.folder.other");
        save("a.yaml", renamed);

        assertThat(versions("source.folder.other")).hasSize(1);
        assertThat(ofFile("a.yaml")).hasSize(2);
        desk().rollback("sources/a.yaml", null, "tester");

        assertThat(text("a.yaml")).isEqualTo(sources.good("a"));
    }

    @Test
    void aNewFileUnderAnOldNameBeginsWithoutAHistory() {
        start("a", "b");
        sources.delete("a.yaml");
        sources.awaitNoRoute("a");
        save("a.yaml", sources.good("c"));

        assertThat(ofFile("a.yaml")).hasSize(1);
        assertThat(versions("source.folder.c")).hasSize(1);
        assertThat(versions(A))
                .extracting(RouteVersion::state)
                .containsExactly(RouteVersion.State.REMOVED);
    }

    @Test
    void aCopyThatOnlyClaimsTheRouteIsNotItsFile() {
        start("b");
        sources.file("a-copy.yaml", sources.good("b"));
        sources.awaitState("a-copy.yaml", State.QUARANTINED);

        assertThat(desk().fileOf(B)).isEqualTo("sources/b.yaml");
        assertThat(versions(B)).hasSize(1);
    }

    private void start(String... names) {
        for (String name : names) {
            sources.file(name + ".yaml", sources.good(name));
        }
        sources.bench.start();
    }

    private void save(String name, String text) {
        String before = Files.exists(sources.path(name)) ? digest(name) : null;
        desk().save("sources/" + name, text, before, false, "tester");
    }

    private String digest(String name) {
        return desk().sheet("sources/" + name).sha256();
    }

    private void swap(String one, String other) {
        int renamed = sources.journalled("routes.renamed") + 2;
        sources.rename(one, "aside");
        sources.rename(other, one);
        sources.rename("aside", other);
        await().until(() -> sources.journalled("routes.renamed") == renamed);
    }

    private String changed(String name) {
        return sources.good(name).replace("quiet: 100", "quiet: 150");
    }

    private String text(String name) throws IOException {
        return Files.readString(sources.path(name));
    }

    private RouteDesk desk() {
        return sources.bench.part(RouteDesk.class);
    }

    private List<RouteChange> history(String id) {
        return desk().history(id).changes();
    }

    private List<RouteVersion> versions(String id) {
        return history(id).stream().map(RouteChange::version).toList();
    }

    private List<RouteVersion> ofFile(String name) {
        return desk().historyOfFile("sources/" + name).changes().stream()
                .map(RouteChange::version)
                .toList();
    }
}
