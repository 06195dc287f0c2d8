package vn.tonghop.consolidation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.tonghop.catalogue.Catalogue;
import vn.tonghop.catalogue.FormDefinition;
import vn.tonghop.catalogue.IndicatorDefinition;
import vn.tonghop.catalogue.IndicatorDefinition.Total;
import vn.tonghop.catalogue.Regime;
import vn.tonghop.catalogue.Regime.ReportingPeriod;
import vn.tonghop.report.Report;
import vn.tonghop.unit.Level;
import vn.tonghop.unit.Unit;

/** One regime, three units, one period that closes when 2023-11-21 begins in Vietnam. */
public class SmallCatalogue implements Catalogue {

    public static final ReportingPeriod NOVEMBER =
            new ReportingPeriod(
                    "thang",
                    "2023-11",
                    "tháng 11/2023",
                    LocalDate.of(2023, 10, 15),
                    LocalDate.of(2023, 11, 14),
                    Instant.parse("2023-11-20T17:00:00Z"));

    public static final Unit SA_DEC = unit("867", "Thành phố Sa Đéc");
    public static final Unit TAN_HONG = unit("869", "Huyện Tân Hồng");
    public static final Unit THAP_MUOI = unit("872", "Huyện Tháp Mười");

    private final List<String> copies;

    public SmallCatalogue() {
        this(List.of());
    }

    /**
     * @param copies names of the destinations that get the totals too
     */
    public SmallCatalogue(List<String> copies) {
        this.copies = copies;
    }

    @Override
    public List<IndicatorDefinition> indicators() {
        return List.of(
                indicator("dossiers_total", "hồ sơ", Total.SUM),
                indicator("dossiers_online", "hồ sơ", Total.SUM),
                new IndicatorDefinition(
                        "online_rate",
                        "Tỷ lệ hồ sơ trực tuyến",
                        "Online rate",
                        "%",
                        Total.RATE,
                        "dossiers_online",
                        "dossiers_total",
                        List.of("tỷ lệ hồ sơ trực tuyến"),
                        null),
                indicator("service_quality_score_provinces", "điểm", Total.NONE));
    }

    @Override
    public Optional<IndicatorDefinition> indicator(String id) {
        return indicators().stream().filter(i -> i.id().equals(id)).findFirst();
    }

    @Override
    public List<FormDefinition> forms() {
        return List.of();
    }

    @Override
    public Optional<FormDefinition> form(String id) {
        return Optional.empty();
    }

    @Override
    public List<Regime> regimes() {
        return List.of(new Monthly(copies));
    }

    @Override
    public Optional<Regime> regime(String id) {
        return regimes().stream().filter(r -> r.id().equals(id)).findFirst();
    }

    @Override
    public Optional<ReportingPeriod> obligationOf(Report report) {
        return Optional.of(NOVEMBER);
    }

    @Override
    public Optional<ReportingPeriod> period(String regimeId, String key) {
        return "thang".equals(regimeId) && "2023-11".equals(key)
                ? Optional.of(NOVEMBER)
                : Optional.empty();
    }

    @Override
    public List<ReportingPeriod> due(Instant now) {
        return now.isBefore(NOVEMBER.closesAt()) ? List.of() : List.of(NOVEMBER);
    }

    @Override
    public Optional<String> unitOfSender(String sender, LocalDate on) {
        return Optional.empty();
    }

    private static IndicatorDefinition indicator(String id, String unit, Total total) {
        return new IndicatorDefinition(id, id, id, unit, total, null, null, List.of(id), null);
    }

    private static Unit unit(String code, String name) {
        return new Unit(code, name, Level.DISTRICT, "87", null, LocalDate.of(2025, 6, 30), null);
    }

    private record Monthly(List<String> copies) implements Regime {

        @Override
        public String id() {
            return "thang";
        }

        @Override
        public String title() {
            return "Báo cáo tháng";
        }

        @Override
        public String legalBasis() {
            return "TT 01/2020/TT-VPCP";
        }

        @Override
        public String destination() {
            return "ministry";
        }

        @Override
        public List<String> sections() {
            return List.of("currentState", "difficulties");
        }

        @Override
        public List<String> indicators() {
            return List.of(
                    "dossiers_total",
                    "dossiers_online",
                    "online_rate",
                    "service_quality_score_provinces");
        }

        @Override
        public String form() {
            return null;
        }

        @Override
        public List<Unit> respondents(ReportingPeriod period) {
            return List.of(THAP_MUOI, SA_DEC, TAN_HONG);
        }
    }
}
