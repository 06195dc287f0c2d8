package vn.tonghop.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tonghop.catalogue.IndicatorDefinition.Total;
import vn.tonghop.consolidation.Totals;
import vn.tonghop.consolidation.TotalsJson;
import vn.tonghop.journal.Journal;
import vn.tonghop.journal.Subject;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Header;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Period;
import vn.tonghop.report.Qualifier;
import vn.tonghop.report.Reference;
import vn.tonghop.report.Report;
import vn.tonghop.report.ReportingUnit;
import vn.tonghop.report.RequestedItem;
import vn.tonghop.report.Section;
import vn.tonghop.report.Sections;
import vn.tonghop.report.Severity;
import vn.tonghop.report.Source;
import vn.tonghop.report.json.ReportJson;
import vn.tonghop.vault.Vault;

/** A believable state of the line, put into the tables by hand; all figures are invented. */
final class SampleLine {

    static final String REGIME = "tthc-ii06a-thang";
    static final String HOSTILE_SUBJECT = "<script>alert('trích yếu')</script> Báo cáo tháng 11";
    static final String HOSTILE_FILE = "báo cáo \"<script>\"\u202e.docx";

    private static final Instant DAY = Instant.parse("2023-11-20T01:00:00Z");
    private static final ReportJson JSON = new ReportJson();

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Vault vault;

    long thapMuoi;
    long thapMuoiFirst;
    long hostile;
    long request;
    long merged;
    long waiting;
    long unreadable;
    long doubleDelivery;
    long run;
    long unchangedRun;
    long claimedRun;
    long givenUp;
    String receipt = "BTTTT-2023-000017";

    SampleLine(JdbcClient jdbc, Journal journal, Vault vault) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.vault = vault;
    }

    SampleLine fill() {
        thapMuoiFirst =
                judged(
                        "tm-1.xlsx",
                        "Huyện Tháp Mười",
                        "872",
                        "142/BC-UBND",
                        1,
                        3600,
                        Outcome.REVIEW,
                        List.of(wrongSum()));
        thapMuoi =
                judged(
                        "tm-2.xlsx",
                        "Huyện Tháp Mười",
                        "872",
                        "142/BC-UBND",
                        2,
                        7200,
                        Outcome.ACCEPTED,
                        List.of());
        doubleDelivery =
                judged(
                        "cao-lanh.pdf",
                        "Huyện Cao Lãnh",
                        "873",
                        "97/BC-UBND",
                        1,
                        5400,
                        Outcome.ACCEPTED,
                        List.of(lateNote()));
        hostile =
                judged(
                        HOSTILE_FILE,
                        "Huyện Lai Vung",
                        "876",
                        "55/BC-UBND",
                        1,
                        9000,
                        Outcome.ACCEPTED,
                        List.of());
        jdbc.sql("update document set subject = ? where id = ?")
                .params(HOSTILE_SUBJECT, hostile)
                .update();
        request = asking();
        unreadable = broken();
        deliver(thapMuoiFirst, "TN-2023-000001", "mail", "tthc@thapmuoi.example.vn", 3600, "sent");
        deliver(thapMuoi, "TN-2023-000002", "mail", "tthc@thapmuoi.example.vn", 7200, "sent");
        deliver(
                doubleDelivery,
                "TN-2023-000003",
                "mail",
                "vpub@caolanh.example.vn",
                5400,
                "in-doubt");
        deliver(doubleDelivery, "TN-2023-000004", "ftp", null, 5900, "suppressed");
        deliver(hostile, "TN-2023-000005", "portal", "<b>laivung</b>", 9000, "failed");
        deliver(request, "TN-2023-000006", "mail", "vanthu@btttt.example.vn", 1000, "sent");
        deliver(unreadable, "TN-2023-000007", "folder", null, 1200, "due");
        merged();
        waiting();
        night();
        return this;
    }

    private long judged(
            String file,
            String unit,
            String code,
            String number,
            int revision,
            int seconds,
            Outcome outcome,
            List<Finding> findings) {
        var sha = original("Báo cáo của " + unit + " bản " + revision);
        var report = report(file, sha, unit, code, number, outcome, findings);
        return document(file, sha, report, code + "|" + number + "|2023", revision, seconds);
    }

    private long document(
            String file,
            String sha,
            Report report,
            String identity,
            Integer revision,
            int seconds) {
        var unit = report.unit();
        var header = report.header();
        var id =
                jdbc.sql(
                                """
                                insert into document (sha256, sender_unit, file_name, first_received_at, stage,
                                  media_type, outcome, identity, revision, content_sha256, regime_id, period_key,
                                  unit_code, unit_name, number, kind, issuer, document_date, subject, report, judged_at)
                                values (?, ?, ?, ?, 'judged', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                                returning id""")
                        .param(sha)
                        .param(unit.code() == null ? "" : unit.code())
                        .param(file)
                        .param(at(seconds))
                        .param(report.source().mediaType())
                        .param(report.outcome().code())
                        .param(identity)
                        .param(revision)
                        .param(sha)
                        .param(unit.isDecided() ? REGIME : null)
                        .param(unit.isDecided() ? "2023-11" : null)
                        .param(unit.code())
                        .param(unit.name())
                        .param(header.number().value())
                        .param(header.kind().value())
                        .param(header.issuer().value())
                        .param(header.date().value())
                        .param(header.subject().value())
                        .param(JSON.write(report))
                        .param(at(seconds + 20))
                        .query(Long.class)
                        .single();
        journal.record(
                Subject.document(id),
                "document.judged",
                Map.of("outcome", report.outcome().code(), "findings", report.findings().size()));
        return id;
    }

    private static Report report(
            String file,
            String sha,
            String unit,
            String code,
            String number,
            Outcome outcome,
            List<Finding> findings) {
        var header =
                new Header(
                        Claim.of(number, "Số: " + number, 1, 3, 0.98),
                        Claim.of("BC", "BÁO CÁO", 1, 6, 0.99),
                        Claim.of(
                                "UBND " + unit,
                                "ỦY BAN NHÂN DÂN " + unit.toUpperCase(),
                                1,
                                1,
                                0.97),
                        Claim.unknown(null, "Không in cơ quan chủ quản"),
                        Claim.of("Tháp Mười", "Tháp Mười, ngày 17 tháng 11 năm 2023", 1, 4, 0.95),
                        Claim.of(
                                LocalDate.of(2023, 11, 17),
                                "ngày 17 tháng 11 năm 2023",
                                1,
                                4,
                                0.95),
                        Claim.of(
                                "Tình hình giải quyết thủ tục hành chính tháng 11 năm 2023",
                                "Tình hình, kết quả giải quyết",
                                1,
                                7,
                                0.9),
                        Claim.of(
                                "Văn phòng UBND tỉnh Đồng Tháp",
                                "Kính gửi: Văn phòng UBND tỉnh",
                                1,
                                9,
                                0.93),
                        Claim.unknown(null, "Không nêu thời hạn"),
                        null,
                        Claim.unknown("KT. CHỦ TỊCH", "Tên người ký không đọc được"));
        return new Report(
                new Source(
                        file,
                        sha,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                header,
                new ReportingUnit(code, null, unit, List.of()),
                new Period(LocalDate.of(2023, 10, 15), LocalDate.of(2023, 11, 14), "tháng 11/2023"),
                "II.06a",
                List.of(
                        indicator(
                                "dossiers_received",
                                "Tổng số hồ sơ tiếp nhận",
                                "1915",
                                null,
                                null,
                                null,
                                Evidence.inSheet("II.06a", "C12", "1.915")),
                        indicator(
                                "dossiers_online",
                                "Hồ sơ trực tuyến",
                                "1742",
                                Qualifier.GTE,
                                null,
                                null,
                                Evidence.inSheet("II.06a", "D12", "1.742")),
                        indicator(
                                "on_time_rate",
                                "Tỷ lệ đúng hạn",
                                "98.32",
                                null,
                                "1883",
                                "1915",
                                Evidence.inText(1, 21, "đạt tỷ lệ 98,32 % (1.883/1.915 hồ sơ)")),
                        indicator(
                                null,
                                "Máy vi tính được cấp",
                                "37",
                                Qualifier.APPROX,
                                null,
                                null,
                                Evidence.inText(2, 4, "khoảng 37 máy vi tính"))),
                new Sections(
                        Section.of(
                                "Trong kỳ, UBND huyện đã tiếp nhận 1.915 hồ sơ.\nTỷ lệ trực tuyến tăng.",
                                "I. KẾT QUẢ THỰC HIỆN",
                                1,
                                12,
                                0.94),
                        Section.of(
                                "Đường truyền một số xã chưa ổn định.",
                                "II. KHÓ KHĂN, VƯỚNG MẮC",
                                2,
                                1,
                                0.92),
                        Section.missing("Không có phần đề xuất, kiến nghị")),
                List.of(
                        new Reference(
                                "165/KH-UBND",
                                LocalDate.of(2023, 4, 10),
                                "KH",
                                "UBND tỉnh Đồng Tháp",
                                Evidence.inText(1, 10, "Kế hoạch số 165/KH-UBND"))),
                List.of(),
                findings,
                outcome);
    }

    private static Indicator indicator(
            String id,
            String name,
            String value,
            Qualifier qualifier,
            String numerator,
            String denominator,
            Evidence evidence) {
        return new Indicator(
                id,
                name,
                new BigDecimal(value),
                numerator == null ? "hồ sơ" : "%",
                qualifier,
                numerator == null ? null : new BigDecimal(numerator),
                denominator == null ? null : new BigDecimal(denominator),
                null,
                evidence,
                0.97);
    }

    private static Finding wrongSum() {
        return new Finding(
                "VAL-014",
                Severity.ERROR,
                "Huyện Tháp Mười, tháng 11/2023: tổng tiếp nhận 1.915 nhưng trực tuyến 1.742 + trực tiếp 163 = 1.905 (ô C12). Đề nghị kiểm tra và gửi lại.",
                "Huyện Tháp Mười, November 2023: received 1,915 but online 1,742 + direct 163 = 1,905 (cell C12). Please check and send again.",
                Evidence.inSheet("II.06a", "C12", "1.915"));
    }

    private static Finding lateNote() {
        return new Finding(
                "VAL-052",
                Severity.WARNING,
                "Nhận sau hạn. Kỳ sau đề nghị gửi trước hạn.",
                "Received late. Please send in time next period.",
                null);
    }

    private long asking() {
        var sha = original("Công văn yêu cầu báo cáo");
        var none = Claim.<String>unknown(null, "Không nêu");
        var report =
                new Report(
                        new Source("cv-yeu-cau.pdf", sha, "application/pdf"),
                        new Header(
                                Claim.unknown("…/VP-TH", "Số viết tay không đọc được"),
                                Claim.of("CV", "V/v", 1, 4, 0.9),
                                Claim.of("Văn phòng UBND tỉnh Đồng Tháp", "VĂN PHÒNG", 1, 1, 0.9),
                                none,
                                none,
                                Claim.of(LocalDate.of(2023, 11, 2), "ngày 02/11", 1, 2, 0.8),
                                Claim.of("V/v báo cáo tình hình quý IV", "V/v báo cáo", 1, 4, 0.9),
                                none,
                                Claim.of(
                                        LocalDate.of(2023, 11, 30),
                                        "trước ngày 30/11/2023",
                                        1,
                                        15,
                                        0.9),
                                true,
                                none),
                        new ReportingUnit(
                                null,
                                null,
                                null,
                                List.of(
                                        new ReportingUnit.Candidate(
                                                "25000",
                                                null,
                                                "Xã Quốc Tuấn",
                                                "Xã Quốc Tuấn, Huyện An Lão, Thành phố Hải Phòng"),
                                        new ReportingUnit.Candidate(
                                                "11700",
                                                null,
                                                "Xã Quốc Tuấn",
                                                "Xã Quốc Tuấn, Huyện An Dương, Thành phố Hải Phòng"))),
                        Period.UNKNOWN,
                        null,
                        List.of(),
                        Sections.none("Văn bản yêu cầu không có phần này"),
                        List.of(),
                        List.of(
                                new RequestedItem(
                                        "Hiện trạng công tác tuyên truyền",
                                        "currentState",
                                        Evidence.inText(1, 12, "1. Hiện trạng")),
                                new RequestedItem(
                                        "Đề xuất, kiến nghị",
                                        "proposals",
                                        Evidence.inText(1, 14, "3. Đề xuất"))),
                        List.of(),
                        Outcome.REQUEST);
        return document("cv-yeu-cau.pdf", sha, report, sha, 1, 1000);
    }

    private long broken() {
        var sha = original("%PDF-hỏng");
        var why =
                new Finding(
                        "READ-003",
                        Severity.ERROR,
                        "Tệp PDF bị hỏng, không mở được. Đề nghị gửi lại tệp.",
                        "The PDF is broken. Please send the file again.",
                        null);
        return document(
                "quet.pdf",
                sha,
                Report.unreadable(new Source("quet.pdf", sha, "application/pdf"), why),
                sha,
                1,
                1200);
    }

    private void merged() {
        var sha = original("Báo cáo của Huyện Cao Lãnh, bản chụp lại");
        merged =
                jdbc.sql(
                                "insert into document (sha256, sender_unit, file_name, first_received_at, stage, outcome, same_as) values (?, '873', 'cao-lanh-2.pdf', ?, 'merged', 'accepted', ?) returning id")
                        .param(sha)
                        .param(at(5900))
                        .param(doubleDelivery)
                        .query(Long.class)
                        .single();
        journal.record(Subject.document(merged), "document.merged", Map.of("into", doubleDelivery));
    }

    private void waiting() {
        var sha = original("Báo cáo chưa đọc");
        waiting =
                jdbc.sql(
                                "insert into document (sha256, file_name, first_received_at, stage, attempts, last_error) values (?, 'thanh-binh.docx', ?, 'received', 4, 'out of memory: <i>POI</i>') returning id")
                        .param(sha)
                        .param(at(864_000))
                        .query(Long.class)
                        .single();
        deliver(waiting, "TN-2023-000008", "sftp", null, 864_000, null);
    }

    private void deliver(
            long document,
            String reference,
            String channel,
            String sender,
            int seconds,
            String reply) {
        var mail = original("From: x\r\nSubject: thư " + reference + "\r\n\r\n");
        var id =
                jdbc.sql(
                                "insert into delivery (reference, channel, source_id, external_key, sender, subject, file_name, original_sha256, received_at) values (?, ?, ?, ?, ?, 'Báo cáo tháng 11', 'thu.eml', ?, ?) returning id")
                        .param(reference)
                        .param(channel)
                        .param("source." + channel + ".dong-thap")
                        .param(reference)
                        .param(sender)
                        .param(mail)
                        .param(at(seconds))
                        .query(Long.class)
                        .single();
        jdbc.sql("insert into delivery_part select ?, 0, file_name, id from document where id = ?")
                .params(id, document)
                .update();
        if (reply != null) {
            jdbc.sql(
                            "insert into reply (delivery_id, stage, attempts, last_error) values (?, ?, 1, ?)")
                    .param(id)
                    .param(reply)
                    .param(reply.equals("failed") ? "550 no such user" : null)
                    .update();
        }
        journal.record(
                Subject.delivery(id), "intake.received", Map.of("channel", channel, "parts", 1));
    }

    private void night() {
        run = run("2023-11-21", snapshot());
        jdbc.sql(
                        "insert into contribution (run_id, indicator_id, unit_code, unit_name, document_id, revision, value, evidence) values (?, 'dossiers_received', '872', 'Huyện Tháp Mười', ?, 2, 1915, '{}')")
                .params(run, thapMuoi)
                .update();
        for (var document : List.of(thapMuoi, doubleDelivery, hostile)) {
            journal.record(
                    Subject.document(document),
                    "consolidation.counted",
                    Map.of("run", run, "regime", REGIME, "period", "2023-11"));
        }
        submission(run, "tonghop:" + REGIME + ":2023-11:1", "accepted", receipt, null);
        unchangedRun = run("2023-11-22", snapshot());
        journal.record(
                Subject.run(unchangedRun),
                "consolidation.unchanged",
                Map.of(
                        "submission",
                        jdbc.sql("select id from submission where run_id = ?")
                                .param(run)
                                .query(Long.class)
                                .single()));
        claimedRun =
                jdbc.sql(
                                """
                                insert into run (regime_id, period_key, business_date, stage,
                                                 attempts, last_error, created_at)
                                values (?, '2023-10', '2023-11-22', 'claimed', 3,
                                        'the catalogue has no period 2023-10', ?)
                                returning id""")
                        .params(REGIME, at(90_000))
                        .query(Long.class)
                        .single();
        var other =
                jdbc.sql(
                                "insert into run (regime_id, period_key, business_date, stage, expected, reported, snapshot, snapshot_sha256, as_of, created_at, frozen_at) values ('tuyen-truyen-dvctt-2023', '2023', '2023-11-30', 'frozen', 63, 2, '{}', ?, now(), now(), now()) returning id")
                        .param("0".repeat(64))
                        .query(Long.class)
                        .single();
        givenUp =
                submission(
                        other,
                        "tonghop:tuyen-truyen:2023:1",
                        "given-up",
                        null,
                        "connection refused");
        jdbc.sql("delete from contribution where run_id = ?").param(other).update();
    }

    private long run(String date, String snapshot) {
        var sha = WebSlice.digest(snapshot.getBytes(StandardCharsets.UTF_8));
        var id =
                jdbc.sql(
                                "insert into run (regime_id, period_key, business_date, stage, expected, reported, snapshot, snapshot_sha256, as_of, created_at, frozen_at) values (?, '2023-11', ?::date, 'frozen', 12, 3, ?, ?, ?, ?, ?) returning id")
                        .param(REGIME)
                        .param(date)
                        .param(snapshot)
                        .param(sha)
                        .param(at(90_000))
                        .param(at(90_000))
                        .param(at(90_001))
                        .query(Long.class)
                        .single();
        journal.record(
                Subject.run(id),
                "consolidation.frozen",
                Map.of("expected", 12, "reported", 3, "snapshot", sha));
        return id;
    }

    private long submission(
            long run, String key, String stage, String receiptNumber, String error) {
        var id =
                jdbc.sql(
                                "insert into submission (run_id, destination, idempotency_key, body, body_sha256, stage, attempts, last_error, receipt_number, receipt, created_at, settled_at) values (?, 'ministry', ?, '{}', ?, ?, 2, ?, ?, ?::jsonb, ?, ?) returning id")
                        .param(run)
                        .param(key)
                        .param("a".repeat(64))
                        .param(stage)
                        .param(error)
                        .param(receiptNumber)
                        .param(
                                receiptNumber == null
                                        ? null
                                        : "{\"number\": \"" + receiptNumber + "\"}")
                        .param(at(90_010))
                        .param(receiptNumber == null ? null : at(90_012))
                        .query(Long.class)
                        .single();
        journal.record(
                Subject.submission(id),
                receiptNumber == null ? "submission.given-up" : "submission.accepted",
                Map.of("after", 2));
        return id;
    }

    private String snapshot() {
        var tm = new Totals.UnitName("872", null, "Huyện Tháp Mười");
        var cl = new Totals.UnitName("873", null, "Huyện Cao Lãnh");
        var lv = new Totals.UnitName("876", null, "Huyện Lai Vung");
        var tmDocument = new Totals.DocumentName(thapMuoi, 2, "142/BC-UBND");
        var clDocument = new Totals.DocumentName(doubleDelivery, 1, "97/BC-UBND");
        var lvDocument = new Totals.DocumentName(hostile, 1, "55/BC-UBND");
        var received =
                List.of(
                        new Totals.Contribution(
                                tm,
                                tmDocument,
                                new BigDecimal("1915"),
                                null,
                                null,
                                null,
                                Evidence.inSheet("II.06a", "C12", "1.915"),
                                null),
                        new Totals.Contribution(
                                cl,
                                clDocument,
                                new BigDecimal("2350"),
                                Qualifier.GTE,
                                null,
                                null,
                                Evidence.inText(1, 14, "từ 2.350 hồ sơ trở lên"),
                                null));
        var rate =
                List.of(
                        new Totals.Contribution(
                                tm,
                                tmDocument,
                                new BigDecimal("98.33"),
                                null,
                                new BigDecimal("1883"),
                                new BigDecimal("1915"),
                                Evidence.inText(1, 21, "98,32 %"),
                                null));
        return new TotalsJson()
                .write(
                        new Totals(
                                new Totals.RegimeName(
                                        REGIME,
                                        "Báo cáo tháng về giải quyết thủ tục hành chính (II.06a)",
                                        "Thông tư 01/2020/TT-VPCP"),
                                new Totals.PeriodName(
                                        "2023-11",
                                        "tháng 11/2023",
                                        LocalDate.of(2023, 10, 15),
                                        LocalDate.of(2023, 11, 14),
                                        Instant.parse("2023-11-20T17:00:00Z")),
                                12,
                                3,
                                List.of(
                                        new Totals.Received(tm, tmDocument, DAY),
                                        new Totals.Received(cl, clDocument, DAY),
                                        new Totals.Received(lv, lvDocument, DAY)),
                                List.of(
                                        new Totals.UnitName("866", null, "Thành phố Cao Lãnh"),
                                        new Totals.UnitName("867", null, "Thành phố Sa Đéc")),
                                List.of(),
                                List.of(new Totals.LateUnit(cl, DAY.plusSeconds(86_400))),
                                List.of(),
                                List.of(),
                                List.of(
                                        new Totals.IndicatorTotal(
                                                "dossiers_received",
                                                "Tổng số hồ sơ tiếp nhận",
                                                "hồ sơ",
                                                Total.SUM,
                                                new BigDecimal("4265"),
                                                Qualifier.GTE,
                                                null,
                                                null,
                                                2,
                                                received,
                                                List.of(
                                                        new Totals.Without(
                                                                lv,
                                                                Totals.Reason.NOT_GIVEN,
                                                                null))),
                                        new Totals.IndicatorTotal(
                                                "on_time_rate",
                                                "Tỷ lệ đúng hạn",
                                                "%",
                                                Total.RATE,
                                                new BigDecimal("98.33"),
                                                null,
                                                new BigDecimal("1883"),
                                                new BigDecimal("1915"),
                                                1,
                                                rate,
                                                List.of(
                                                        new Totals.Without(
                                                                cl,
                                                                Totals.Reason.PARTS_NOT_GIVEN,
                                                                new BigDecimal("97.5"))))),
                                List.of(new Totals.SectionTotal("proposals", 2, List.of(lv)))));
    }

    private String original(String text) {
        try {
            var kept = vault.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            jdbc.sql(
                            "insert into original (sha256, size, stored_at) values (?, ?, ?) on conflict do nothing")
                    .params(kept.sha256(), kept.size(), at(0))
                    .update();
            return kept.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Timestamp at(int seconds) {
        return Timestamp.from(DAY.plusSeconds(seconds));
    }
}
