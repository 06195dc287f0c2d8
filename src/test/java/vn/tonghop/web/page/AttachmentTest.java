package vn.tonghop.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentTest {

    @Test
    void aVietnameseNameArrivesWithItsMarksAndWithoutThemForOldPrograms() {
        assertThat(Attachment.disposition("Báo cáo Đồng Tháp.pdf"))
                .isEqualTo(
                        "attachment; filename=\"Bao cao Dong Thap.pdf\";"
                                + " filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%C4%90%E1%BB%93ng%20Th%C3%A1p.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nSet-Cookie: x=1.pdf",
                "..\\..\\windows\\system.ini",
                "../../etc/passwd",
                "a\";b=\"c.pdf",
                "a\u0000b.pdf",
                "a\u202efdp.exe",
                "%2e%2e%2f.pdf",
                "\ud83d.pdf"
            })
    void aNameCannotLeaveItsPlace(String name) {
        assertThat(Attachment.disposition(name))
                .matches(
                        "attachment; filename=\"[A-Za-z0-9 ._()-]+\";"
                                + " filename\\*=UTF-8''[A-Za-z0-9%._()-]+")
                .doesNotContain("/", "\\", "%2F", "%5C", "%00", "%0D", "%E2%80%AE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ".", ".."})
    void noNameIsStillAName(String name) {
        assertThat(Attachment.disposition(name)).contains("filename=\"original\"");
    }

    @Test
    void aVeryLongNameKeepsItsExtension() {
        assertThat(Attachment.disposition("x".repeat(5000) + ".xlsx"))
                .hasSizeLessThan(1000)
                .contains("x.xlsx\"");
    }
}
