package vn.tonghop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DayTableTest {

    @Test
    void aDocumentIsOneLineThatSaysHowItCameWhatItSaysAndWhereItWent() {
        var line =
                DayTable.of(
                                List.of(
                                        document(
                                                List.of("mail", "ftp"),
                                                "Thành phố Sa Đéc",
                                                Map.of(
                                                        "dossiers_received",
                                                        BigDecimal.valueOf(1915),
                                                        "dossiers_resolved",
                                                        BigDecimal.valueOf(1742)))))
                        .lines()
                        .toList()
                        .get(3);
        assertThat(line)
                .startsWith("20/11 08:15 mail+ftp   Thành phố Sa Đéc")
                .contains("II.06a: nhận 1.915, xong 1.742")
                .contains("accepted VAL-052")
                .contains("II.06a 2023-11")
                .endsWith("BN-2023-0001");
    }

    @Test
    void theTableIsNeverWiderThan160Columns() {
        var table =
                DayTable.of(
                        List.of(
                                document(
                                        List.of("mail", "mail", "ftp", "sftp", "portal"),
                                        "Ủy ban nhân dân một đơn vị có tên rất dài",
                                        Map.of())));
        assertThat(table.lines()).allMatch(l -> l.length() <= 160);
    }

    private static Understood document(
            List<String> channels, String unit, Map<String, BigDecimal> figures) {
        return new Understood(
                1,
                "judged",
                OffsetDateTime.parse("2023-11-20T08:15+07:00").toInstant(),
                channels,
                "vanphong@example.vn",
                "867",
                unit,
                null,
                null,
                "Tình hình, kết quả giải quyết thủ tục hành chính tháng 11 năm 2023",
                "II.06a",
                "accepted",
                1,
                List.of("VAL-052", "PIP-001"),
                List.of("VAL-052"),
                List.of(),
                figures,
                "tthc-ii06a-thang 2023-11",
                "accepted",
                "BN-2023-0001");
    }
}
