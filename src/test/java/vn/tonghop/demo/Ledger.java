package vn.tonghop.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up in the gateway's database what became of what the offices sent. */
final class Ledger {

    private final JdbcClient jdbc;
    private final ObjectMapper json =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The delivery that this act of an office became, once it is there. */
    Optional<Arrived> delivery(Sent sent) {
        String known =
                switch (sent.sending().channel()) {
                    case "mail" -> "message_id";
                    case "portal" -> "external_key";
                    default -> "file_name";
                };
        return jdbc.sql(
                        """
                        select v.id, v.reference, r.stage from delivery v
                        left join reply r on r.delivery_id = v.id
                        where v.channel = ? and v.%s = ? order by v.id limit 1"""
                                .formatted(known))
                .params(sent.sending().channel(), sent.key())
                .query(
                        (row, n) ->
                                new Arrived(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        documents(row.getLong(1))))
                .optional();
    }

    private Map<String, Long> documents(long delivery) {
        var documents = new LinkedHashMap<String, Long>();
        jdbc.sql(
                        """
                        select file_name, document_id from delivery_part
                        where delivery_id = ? order by ordinal""")
                .param(delivery)
                .query(
                        row -> {
                            documents.put(row.getString(1), row.getLong(2));
                        });
        return documents;
    }

    /** The document, its copies already merged with it. */
    Understood document(long id) {
        return jdbc.sql(
                        """
                        select d.*, (select v.sender from delivery_part p
                                     join delivery v on v.id = p.delivery_id
                                     where p.document_id = d.id order by v.id limit 1) as sender,
                                    (select max(r.regime_id || ' ' || r.period_key)
                                     from contribution c join run r on r.id = c.run_id
                                     where c.document_id = d.id
                                       and r.business_date = (
                                           select max(l.business_date) from run l
                                           where l.regime_id = r.regime_id
                                             and l.period_key = r.period_key)) as consolidated
                        from document d where d.id = ?""")
                .param(id)
                .query(this::understood)
                .single();
    }

    private Understood understood(ResultSet row, int number) throws SQLException {
        JsonNode report = report(row.getString("report"));
        String consolidated = row.getString("consolidated");
        Submitted submitted =
                consolidated == null ? new Submitted(null, null) : submitted(consolidated);
        return new Understood(
                row.getLong("id"),
                row.getString("stage"),
                row.getTimestamp("first_received_at").toInstant(),
                channels(row.getLong("id")),
                row.getString("sender"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getString("issuer"),
                row.getString("number"),
                row.getString("subject"),
                report.path("form").asText(null),
                row.getString("outcome"),
                row.getInt("revision"),
                codes(report, "info", "warning", "error"),
                codes(report, "warning", "error"),
                codes(report, "error"),
                figures(report),
                consolidated,
                submitted.stage(),
                submitted.receipt());
    }

    private record Submitted(String stage, String receipt) {}

    /** What was submitted last: a night that changed nothing submits nothing again. */
    private Submitted submitted(String consolidated) {
        String[] regimeAndPeriod = consolidated.split(" ", 2);
        return jdbc.sql(
                        """
                        select s.stage, s.receipt_number from submission s
                        join run r on r.id = s.run_id
                        where r.regime_id = ? and r.period_key = ? order by s.id desc limit 1""")
                .params(regimeAndPeriod[0], regimeAndPeriod[1])
                .query((row, n) -> new Submitted(row.getString(1), row.getString(2)))
                .optional()
                .orElse(new Submitted(null, null));
    }

    private List<String> channels(long document) {
        return jdbc.sql(
                        """
                        select v.channel from delivery_part p join delivery v on v.id = p.delivery_id
                        where p.document_id = ? order by v.id""")
                .param(document)
                .query(String.class)
                .list();
    }

    /** How many documents nobody has judged yet. */
    int unread() {
        return count("select count(*) from document where stage = 'received'");
    }

    /** How many answers are still owed. */
    int unanswered() {
        return count("select count(*) from reply where stage in ('waiting', 'due', 'sending')");
    }

    /** How many submissions the ministry has not settled. */
    int unsettled() {
        return count(
                """
                select (select count(*) from run where stage = 'claimed')
                     + (select count(*) from submission where stage in ('due', 'sending', 'unknown'))""");
    }

    /** One line for each run of the last night, with what was submitted last. */
    List<String> night() {
        return jdbc.sql(
                        """
                        select r.regime_id, r.period_key, r.business_date, r.reported, r.expected,
                               s.stage, s.receipt_number
                        from run r left join submission s on s.id = (
                            select max(l.id) from submission l join run b on b.id = l.run_id
                            where b.regime_id = r.regime_id and b.period_key = r.period_key)
                        where r.business_date = (select max(business_date) from run)
                        order by r.regime_id, r.period_key""")
                .query(
                        (row, n) ->
                                "%s %s: %d/%d đơn vị đã báo cáo (units reported), nộp Bộ: %s %s"
                                        .formatted(
                                                row.getString(1),
                                                row.getString(2),
                                                row.getInt(4),
                                                row.getInt(5),
                                                Optional.ofNullable(row.getString(6)).orElse("-"),
                                                Optional.ofNullable(row.getString(7)).orElse("")))
                .list();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private JsonNode report(String text) {
        try {
            return text == null ? json.createObjectNode() : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what is not JSON", e);
        }
    }

    private static List<String> codes(JsonNode report, String... severities) {
        var wanted = List.of(severities);
        return StreamSupport.stream(report.path("findings").spliterator(), false)
                .filter(f -> wanted.contains(f.path("severity").asText()))
                .map(f -> f.path("code").asText())
                .distinct()
                .toList();
    }

    private static Map<String, BigDecimal> figures(JsonNode report) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        var twice = new ArrayList<String>();
        for (JsonNode figure : report.path("indicators")) {
            if (figure.path("id").isTextual() && !figure.path("breakdown").isTextual()) {
                String id = figure.path("id").asText();
                if (figures.put(id, figure.path("value").decimalValue()) != null) {
                    twice.add(id);
                }
            }
        }
        twice.forEach(figures::remove);
        return figures;
    }
}
