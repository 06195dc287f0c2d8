package vn.tonghop.normalisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tonghop.reading.Readout;
import vn.tonghop.report.Finding;
import vn.tonghop.report.Outcome;
import vn.tonghop.report.Report;
import vn.tonghop.report.Source;

/** What another system states in the common schema, held against what is known here. */
class StatedReportsTest {

    private static final String UNIT = "{'code':'872','validFrom':null,'name':'x','candidates':[]}";

    @Test
    void aStatedReportOfAKnownUnitCounts() {
        Report report = stated(UNIT, "dossiers_online", "II.06a", "review");

        assertThat(report.unit().name()).isEqualTo("Huyện Tháp Mười");
        assertThat(report.form()).isEqualTo("II.06a");
        assertThat(Normalising.figures(report)).containsExactly("dossiers_online=1742");
        assertThat(report.indicators().get(0).evidence().pointer()).isEqualTo("/p");
        assertThat(report.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aCodeOfNoUnitOfThatDayIsSaidAndNotGuessed() {
        Report report = stated(UNIT.replace("872", "99999"), "dossiers_online", null, "accepted");

        assertThat(codes(report)).containsExactly("READ-117");
        assertThat(report.unit().isDecided()).isFalse();
        assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void aNameIsResolvedAndTheSenderSpeaksWhenItIsNone() {
        String named = "{'code':null,'validFrom':null,'name':'UBND huyện Lấp Vò','candidates':[]}";
        String none = "{'code':null,'validFrom':null,'name':'H20.65','candidates':[]}";

        assertThat(stated(named, "dossiers_online", null, "accepted").unit().name())
                .isEqualTo("Huyện Lấp Vò");
        assertThat(stated(none, "dossiers_online", null, "accepted").unit().isDecided()).isFalse();
        assertThat(stated(none, "dossiers_online", null, "accepted", "866").unit().code())
                .isEqualTo("866");
    }

    @Test
    void anIndicatorNobodyKnowsIsKeptWithoutCounting() {
        Report report = stated(UNIT, "dossiers_onlin", null, "accepted");

        assertThat(codes(report)).containsExactly("READ-115");
        assertThat(report.indicators().get(0).id()).isNull();
        assertThat(report.outcome()).isEqualTo(Outcome.REVIEW);
    }

    @Test
    void aFormNobodyKnowsIsSaid() {
        Report report = stated(UNIT, "dossiers_online", "II.99z", "accepted");

        assertThat(codes(report)).containsExactly("READ-116");
        assertThat(report.form()).isNull();
    }

    @Test
    void aRequestStaysARequest() {
        assertThat(stated(UNIT, "dossiers_online", null, "request").outcome())
                .isEqualTo(Outcome.REQUEST);
    }

    private static List<String> codes(Report report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    private static Report stated(String unit, String id, String form, String outcome) {
        return stated(unit, id, form, outcome, null);
    }

    private static Report stated(
            String unit, String id, String form, String outcome, String sender) {
        String none = "{'value':null,'raw':null,'reason':'-'}";
        String section = "{'text':null,'raw':null,'reason':'-'}";
        String json =
                """
                {'source':{'file':'a','sha256':null,'mediaType':'a/b','annexes':[]},
                 'header':{'number':N,'kind':N,'issuer':N,'parent':N,'place':N,'date':N,'subject':N,
                  'addressee':N,'deadline':N,'deadlineExclusive':null,'signer':N,'signingMode':N,
                  'signerTitle':N,'recipients':N},
                 'unit':UNIT,
                 'period':{'from':'2023-10-15','to':'2023-11-14','label':'tháng 11/2023',
                  'legalFrom':null,'legalTo':null},
                 'form':FORM,
                 'indicators':[{'id':'ID','name':'x','value':1742,'upper':null,'unit':'hồ sơ',
                  'qualifier':null,'numerator':null,'denominator':null,'breakdown':null,
                  'baselineOf':null,'period':null,'evidence':{'pointer':'/p','text':'1742'},
                  'confidence':1}],
                 'sections':{'currentState':S,'difficulties':S,'proposals':S},
                 'references':[],'requestedItems':[],'findings':[],'outcome':'OUTCOME'}
                """
                        .replace(":N", ":" + none)
                        .replace(":S", ":" + section)
                        .replace("UNIT", unit)
                        .replace("FORM", form == null ? "null" : "'" + form + "'")
                        .replace("'ID'", "'" + id + "'")
                        .replace("OUTCOME", outcome)
                        .replace('\'', '"');
        return Normalising.NORMALISER.normalise(
                new Source("a.json", "0".repeat(64), "application/vnd.tonghop.report+json"),
                new Readout.Read(
                        "application/vnd.tonghop.report+json",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        json),
                new Context(LocalDate.of(2023, 11, 20), sender));
    }
}
