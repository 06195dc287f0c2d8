package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.normalisation.Normalising.figures;
import static vn.tonghop.normalisation.Normalising.reportSaying;

import org.junit.jupiter.api.Test;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Report;

/** Tables of the offices' own making; all invented. */
class OtherTablesTest {

    @Test
    void twoTimesSideBySideAreTheReportsAndItsBaselines() {
        Report report =
                reportSaying(
                        "Cấp\tNăm 2023\tNăm 2022\n"
                                + "Tiếp nhận\tTrực tuyến\tTỷ lệ (%)\tTiếp nhận\tTrực tuyến\tTỷ lệ (%)\n"
                                + "Cấp huyện\t1.000\t900\t90,00\t800\t400\t50,00\n"
                                + "Cấp xã\t3.000\t2.400\t80,00\t2.400\t1.200\t50,00\n"
                                + "Cộng\t4.000\t3.300\t82,50\t3.200\t1.600\t50,00\n");

        assertThat(figures(report))
                .startsWith(
                        "dossiers_received=4000",
                        "dossiers_online=3300",
                        "online_rate=82.5",
                        "dossiers_total_prev=3200",
                        "dossiers_online_prev=1600",
                        "online_rate_prev=50");
        assertThat(Normalising.figure(report, "online_rate_prev").baselineOf())
                .isEqualTo("online_rate");
    }

    @Test
    void whatHasNoNameIsListedUnderItsHeaders() {
        Report report =
                reportSaying(
                        "Nội dung\tĐVT\tKế hoạch\tThực hiện\tĐạt (%)\n"
                                + "Hộ dùng nước sạch\tHộ\t52.000\t49.816\t95,80\n"
                                + "Thu ngân sách\tTriệu đồng\t1.800\t1.284\t71,33\n");

        assertThat(report.indicators())
                .allMatch(i -> i.id() == null)
                .extracting(Indicator::name)
                .containsExactly(
                        "Hộ dùng nước sạch – Thực hiện",
                        "Hộ dùng nước sạch – Đạt (%)",
                        "Thu ngân sách – Thực hiện",
                        "Thu ngân sách – Đạt (%)");
        assertThat(report.indicators())
                .extracting(i -> Normalising.plain(i.value()) + " " + i.unit())
                .containsExactly("49816 Hộ", "95.8 %", "1284000000 đồng", "71.33 %");
    }

    @Test
    void theSumOfTheMonthsIsTheQuartersFigure() {
        Report report =
                reportSaying(
                        "Nội dung\tTháng 7\tTháng 8\tTháng 9\tCộng quý III\n"
                                + "Số hồ sơ tiếp nhận\t580\t631\t655\t1.866\n"
                                + "Số tin phát thanh\t19\t20\t23\t62\n");

        assertThat(figures(report)).containsExactly("dossiers_received=1866", "broadcast_news=62");
    }

    @Test
    void theShareBesideTheCountsOfAFormIsToldOfItsTotalRow() {
        Report report =
                reportSaying(
                        "STT\tĐơn vị\tSố hồ sơ nhận giải quyết\tSố hồ sơ đã giải quyết\tTỷ lệ đúng hạn (%)\n"
                                + "Tổng số\tNộp trực tuyến\tKỳ trước chuyển sang\tNộp trực tiếp\tTổng số\tTrước, đúng hạn\tQuá hạn\n"
                                + "1\tSở Tư pháp\t620\t601\t12\t7\t600\t594\t6\t99,00\n"
                                + "2\tSở Xây dựng\t430\t402\t25\t3\t400\t396\t4\t99,00\n"
                                + "\tTổng\t1.050\t1.003\t37\t10\t1.000\t990\t10\t99,00\n");

        assertThat(figures(report)).contains("dossiers_direct_postal=10", "on_time_rate=99");
    }

    @Test
    void whatStandsUnderOfWhichIsAPartOfTheColumnBefore() {
        Report report =
                reportSaying(
                        "Lĩnh vực\tTiếp nhận\tTrong đó\tĐã trả kết quả\tĐang xử lý\n"
                                + "Trực tuyến\tTrực tiếp\n"
                                + "Hộ tịch\t412\t398\t14\t406\t6\n"
                                + "Đất đai\t238\t197\t41\t216\t22\n"
                                + "Cộng\t650\t595\t55\t622\t28\n");

        assertThat(figures(report))
                .startsWith(
                        "dossiers_received=650",
                        "dossiers_online=595",
                        "dossiers_direct_postal=55",
                        "dossiers_resolved=622",
                        "dossiers_in_progress=28");
    }

    @Test
    void aChangeIsListedWithItsSignAndMillionsAreNoDecimals() {
        Report report =
                reportSaying(
                        "Chỉ tiêu\tĐơn vị\tQuý I/2022\tQuý I/2023\tTăng/giảm\n"
                                + "Số tiền thanh toán trực tuyến\ttriệu đồng\t5.200\t9.120\t+75,38%\n"
                                + "Vụ tai nạn\tvụ\t12\t9\t-25,00%\n");

        assertThat(figures(report)).contains("online_payment_amount=9120000000");
        assertThat(report.indicators())
                .extracting(i -> Normalising.plain(i.value()) + " " + i.unit())
                .contains("75.38 %", "-25 %");
    }

    @Test
    void onlyTheTotalRowOfATableByUnitsIsListed() {
        Report report =
                reportSaying(
                        "Xã\tNhà tốc mái (nhà)\tThiệt hại (triệu đồng)\n"
                                + "Na Mèo\t42\t2.150\n"
                                + "Sơn Thủy\t65\t3.925\n"
                                + "Tổng cộng\t107\t6.075\n");

        assertThat(report.indicators())
                .extracting(i -> i.name() + " = " + Normalising.plain(i.value()))
                .containsExactly("Nhà tốc mái (nhà) = 107", "Thiệt hại (triệu đồng) = 6075000000");
    }

    @Test
    void ofTwoMonthsTheLaterOneIsTheReports() {
        Report report =
                reportSaying(
                        "Chỉ tiêu\tĐơn vị\tSố liệu tháng 10\tSố liệu tháng 9\tTăng/giảm\n"
                                + "Số hồ sơ tiếp nhận\tHồ sơ\t1.200\t1.100\t+100\n"
                                + "Trong đó: trực tuyến\tHồ sơ\t1.100\t900\t+200\n"
                                + "Tỷ lệ trực tuyến\t%\t91,67\t81,82\t+9,85\n");

        assertThat(figures(report))
                .containsExactly(
                        "dossiers_received=1200",
                        "dossiers_total_prev=1100",
                        "dossiers_online=1100",
                        "dossiers_online_prev=900",
                        "online_rate=91.67",
                        "online_rate_prev=81.82",
                        "online_rate_change=9.85");
    }

    @Test
    void twoMonthsWhoseYearsAreUnknownAreNotPutInOrder() {
        Report report =
                reportSaying(
                        "Chỉ tiêu\tĐơn vị\tTháng 12\tTháng 1\n"
                                + "Số hồ sơ tiếp nhận\tHồ sơ\t1.200\t1.100\n"
                                + "Hồ sơ nộp trực tuyến\tHồ sơ\t1.100\t900\n");

        assertThat(figures(report)).isEmpty();
    }

    @Test
    void besideColumnsOfDossiersTheOthersCountDossiersToo() {
        Report report =
                reportSaying(
                        "Đơn vị\tTiếp nhận\tTrực tuyến\tTỷ lệ (%)\tĐã giải quyết\n"
                                + "Xã A\t100\t90\t90,00\t95\n"
                                + "Xã B\t200\t160\t80,00\t190\n"
                                + "Tổng cộng\t300\t250\t83,33\t285\n");

        assertThat(figures(report))
                .startsWith(
                        "dossiers_received=300",
                        "dossiers_online=250",
                        "online_rate=83.33",
                        "dossiers_resolved=285");
    }

    @Test
    void aShareThatTheCountsDoNotMakeIsNoRateOfThem() {
        Report report =
                reportSaying(
                        "Đơn vị\tTiếp nhận\tTrực tuyến\tTỷ lệ (%)\tĐã giải quyết\n"
                                + "Xã A\t100\t90\t55,00\t95\n"
                                + "Xã B\t200\t160\t44,00\t190\n"
                                + "Tổng cộng\t300\t250\t48,00\t285\n");

        assertThat(figures(report)).doesNotContain("online_rate=48");
    }

    @Test
    void theRowsOfAnyListOfWorkAreIndicators() {
        Report report =
                reportSaying(
                        "TT\tHoạt động\tĐơn vị tính\tTổng số\n"
                                + "1\tTin phát trên đài truyền thanh\tTin\t45\n"
                                + "2\tBăng rôn, khẩu hiệu\tCái\t30\n"
                                + "3\tTin, bài trên trang thông tin điện tử\tTin, bài\t210\n");

        assertThat(figures(report))
                .containsExactly("broadcast_news=45", "visual_items=30", "portal_posts=210");
    }
}
