package vn.tonghop.intake.camel;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.camel.component.file.GenericFile;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.commons.net.ftp.FTPFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of a server's list are taken as names. */
class RemoteNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"báo cáo.pdf", "a..b.pdf", "BC (1) 100%+&.xlsx", "x.signed.pdf"})
    void namesAreTaken(String name) {
        assertThat(taken(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "a/../../x",
                "a\\..\\x",
                "/etc/passwd",
                "..",
                "a\u0000.pdf",
                "b\ufffdo c\ufffdo.pdf",
                "${bean:x}.pdf"
            })
    void whatIsMoreThanANameIsNot(String name) {
        assertThat(taken(name)).isFalse();
    }

    /** It is kept as it is and parked; to an FTP server it would be two commands. */
    @Test
    void aNameOfTwoLinesIsTakenWhereItIsNoCommand() {
        assertThat(taken("a\nb", null)).isTrue();
        assertThat(taken("a\nb", new FTPFile())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf.part", "a.pdf.filepart", "a.pdf.tmp", "a.pdf~"})
    void whatIsUnderWayIsNotTakenYet(String name) {
        assertThat(taken(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "...", ".gitkeep", ".a.pdf.swp", ".~lock.a.docx#"})
    void whatIsHiddenIsNotTakenAndNotSaid(String name) {
        assertThat(taken(name)).isFalse();
        assertThat(RemoteNames.isPath(file(name, null))).isFalse();
    }

    private static boolean taken(String name) {
        return taken(name, null);
    }

    private static boolean taken(String name, Object listed) {
        var names = new RemoteNames();
        names.setCamelContext(new DefaultCamelContext());
        return names.accept(file(name, listed));
    }

    private static GenericFile<Object> file(String name, Object listed) {
        var file = new GenericFile<Object>();
        file.setFile(listed);
        file.setFileNameOnly(name);
        file.setFileName(name);
        file.setEndpointPath("in");
        return file;
    }
}
