package vn.tonghop.web.page;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.config.Problem;
import vn.tonghop.message.Cause;
import vn.tonghop.message.Harmless;
import vn.tonghop.message.Messages;
import vn.tonghop.report.Claim;
import vn.tonghop.report.Evidence;
import vn.tonghop.report.Indicator;
import vn.tonghop.report.Period;
import vn.tonghop.routes.silence.Silence;
import vn.tonghop.web.picture.PageArea;

/** Values as the reader of this page writes them; "–" where there is none. */
public final class Shown {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String NONE = "–";

    private final Locale locale;
    private final CatalogueNames names;

    Shown(Locale locale, CatalogueNames names) {
        this.locale = locale;
        this.names = names;
    }

    /** All decimals that are there, digits in groups: 24.060 and 71,83 in Vietnamese. */
    public String number(Number value) {
        if (value == null) {
            return NONE;
        }
        var exact = new BigDecimal(value.toString());
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
        format.setMaximumFractionDigits(Math.max(0, exact.stripTrailingZeros().scale()));
        return format.format(exact);
    }

    /** A figure with what it claims about its exactness: "> 1.000", "≈ 50". */
    public String figure(BigDecimal value, String qualifier, String unit) {
        var sign = qualifier == null ? "" : label("qualifier", qualifier) + " ";
        return sign + number(value) + (unit == null ? "" : " " + unit);
    }

    /** A figure, or the range that was reported instead of one: "2–5 ngày". */
    public String figure(Indicator i) {
        var exact = i.qualifier() == null ? null : i.qualifier().code();
        return i.upper() == null
                ? figure(i.value(), exact, i.unit())
                : figure(i.value(), exact, null)
                        + "–"
                        + number(i.upper())
                        + (i.unit() == null ? "" : " " + i.unit());
    }

    /** A time in the document's words, or its days. */
    public String period(Period period) {
        return period.label() == null
                ? day(period.from()) + " – " + day(period.to())
                : period.label();
    }

    public String day(LocalDate day) {
        return day == null ? NONE : format("dd/MM/yyyy", "d MMM yyyy").format(day);
    }

    /** In Vietnamese time. */
    public String time(Instant instant) {
        return instant == null
                ? NONE
                : format("dd/MM/yyyy HH:mm", "d MMM yyyy HH:mm").format(instant.atZone(ZONE));
    }

    /** To the second, for what may happen twice in a minute. */
    public String second(Instant instant) {
        return instant == null
                ? NONE
                : format("dd/MM/yyyy HH:mm:ss", "d MMM yyyy HH:mm:ss").format(instant.atZone(ZONE));
    }

    /** For the datetime attribute. */
    public String iso(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private DateTimeFormatter format(String vietnamese, String english) {
        return isVietnamese()
                ? DateTimeFormatter.ofPattern(vietnamese, locale)
                : DateTimeFormatter.ofPattern(english, Locale.UK);
    }

    /** How sure, 0 to 1, as a percentage. */
    public String percent(Double confidence) {
        return confidence == null ? NONE : Math.round(confidence * 100) + "%";
    }

    public String size(long bytes) {
        if (bytes < 1024) {
            return number(bytes) + " B";
        }
        var kilobytes = bytes / 1024.0;
        return kilobytes < 1024
                ? number(Math.round(kilobytes)) + " KB"
                : number(BigDecimal.valueOf(Math.round(kilobytes / 102.4), 1)) + " MB";
    }

    /** A claim's value: a day or a text. */
    public String value(Object value) {
        return value instanceof LocalDate day ? day(day) : name(value);
    }

    /** A length of time in its largest unit: "3 ngày". */
    public String length(Duration length) {
        if (length.toMinutes() < 1) {
            return Messages.in(
                    locale, "web.length.seconds", number(Math.max(0, length.toSeconds())));
        }
        if (length.toHours() < 1) {
            return Messages.in(locale, "web.length.minutes", number(length.toMinutes()));
        }
        return length.toDays() < 1
                ? Messages.in(locale, "web.length.hours", number(length.toHours()))
                : Messages.in(locale, "web.length.days", number(length.toDays()));
    }

    /** What a value was read from, where that can be seen. */
    public PageArea area(Evidence evidence) {
        return PageArea.of(evidence);
    }

    /** The same of a value of the header; of another name, for a template cannot choose by type. */
    public PageArea areaOfClaim(Claim<?> claim) {
        return claim == null ? null : PageArea.of(claim);
    }

    /** Where something stands in the original. */
    public String place(Evidence evidence) {
        if (evidence == null) {
            return NONE;
        }
        return places(
                said("web.place.file", evidence.file()),
                said("web.place.page", evidence.page()),
                said("web.place.line", evidence.line()),
                said("web.place.sheet", evidence.sheet()),
                said("web.place.cell", evidence.cell()),
                said("web.place.pointer", evidence.pointer()));
    }

    public String place(Integer page, Integer line) {
        return places(said("web.place.page", page), said("web.place.line", line));
    }

    private String said(String key, Object value) {
        return value == null ? null : Messages.in(locale, key, value.toString());
    }

    private static String places(String... parts) {
        var said = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return said.isEmpty() ? NONE : said;
    }

    /** The word for a code of the tables; the code itself when there is no word for it. */
    public String label(String kind, String code) {
        if (code == null) {
            return NONE;
        }
        try {
            return Messages.in(locale, "web." + kind + "." + code);
        } catch (MissingResourceException unknown) {
            return code;
        }
    }

    /** What is wrong with a file of an administrator, with its place and code. */
    public String problem(Problem problem) {
        return problem.describe(locale);
    }

    public String regime(String id) {
        return id == null ? NONE : names.regime(id);
    }

    public String indicator(String id, String otherwise) {
        return names.indicator(id, otherwise, locale);
    }

    /**
     * A name that came from outside: letters that are not seen or that turn the reading direction
     * are made visible, so that "bao-cao\u202efdp.exe" does not read as a PDF.
     */
    public String name(Object fromOutside) {
        var text = fromOutside == null ? "" : fromOutside.toString();
        return text.isBlank() ? NONE : Harmless.of(text);
    }

    /** A text of several lines from outside; where a line ends is kept. */
    public String text(Object fromOutside) {
        return fromOutside == null ? "" : Harmless.text(fromOutside.toString());
    }

    /** The lines of a text from outside. */
    public List<String> lines(Object fromOutside) {
        return fromOutside == null
                ? List.of()
                : fromOutside.toString().lines().map(l -> l.isBlank() ? "" : name(l)).toList();
    }

    /** Who did something to a route. */
    public String author(Object by) {
        return "file:?".equals(by) ? Messages.in(locale, "web.routes.by-unknown") : name(by);
    }

    /** Why some work did not succeed, in the reader's language. */
    public String cause(String kept) {
        return name(Cause.in(locale, kept));
    }

    /** That a source has gone unusually quiet. */
    public String silence(String source, Silence silence) {
        String hours = number(BigDecimal.valueOf(silence.usual().toMinutes() / 6, 1));
        return "RTE-060 · " + Messages.in(locale, "RTE-060", source, time(silence.since()), hours);
    }

    public boolean isVietnamese() {
        return "vi".equals(locale.getLanguage());
    }
}
