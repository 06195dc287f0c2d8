package vn.tonghop.routes.block;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tonghop.message.Messages;
import vn.tonghop.routes.block.BlockSheet.Property;
import vn.tonghop.routes.file.RouteFolder;

/**
 * The building blocks of a folder as tables in Markdown, in Vietnamese with the English beside it:
 * what {@code routes docs} prints and {@code docs/routes.md} ends with.
 */
public final class BlocksPage {

    /** What stands above this line in a page is written by people and stays. */
    public static final String BEGIN = "<!-- tonghop routes docs: generated from here on -->";

    private static final String NONE = "–";

    private BlocksPage() {}

    /**
     * One section for each building block, sources first.
     *
     * @param routes the folder that holds {@code kamelets/}
     * @throws IOException when the folder cannot be read
     */
    public static String of(Path routes) throws IOException {
        return new RouteFolder(routes)
                .read().values().stream()
                        .filter(f -> f.isBlock() && f.refused() == null)
                        .map(BlockSheet::of)
                        .sorted(
                                Comparator.comparing((BlockSheet b) -> !"source".equals(b.kind()))
                                        .thenComparing(BlockSheet::name))
                        .map(BlocksPage::section)
                        .collect(Collectors.joining("\n"));
    }

    /** This page with these tables below its head; a page without the line gets it at its end. */
    public static String renewed(String page, String tables) {
        int end = page.indexOf(BEGIN);
        String head = end < 0 ? page.stripTrailing() + "\n\n" : page.substring(0, end);
        return head + BEGIN + "\n\n" + tables;
    }

    private static String section(BlockSheet block) {
        var text = new StringBuilder();
        text.append("## `").append(block.name()).append("`\n\n");
        text.append("**").append(plain(block.title())).append("** (").append(kind(block));
        text.append("). ").append(plain(block.description())).append("\n\n");
        row(text, words("name", "type", "required", "default", "allowed", "meaning", "example"));
        text.append("|---|---|---|---|---|---|---|\n");
        block.properties().forEach(p -> row(text, cells(p)));
        return text.toString();
    }

    private static List<String> cells(Property p) {
        return List.of(
                code(p.name()),
                p.secret() ? "**" + word("secret") + "**" : type(p),
                p.required() ? word("yes") : NONE,
                otherwise(p),
                allowed(p),
                "**" + plain(p.title()) + ".** " + plain(p.description()),
                p.example() == null ? NONE : code(p.example()));
    }

    private static String type(Property p) {
        return p.format() == null ? p.type() : p.type() + ", " + p.format();
    }

    private static String otherwise(Property p) {
        if (p.otherwise() == null) {
            return NONE;
        }
        return p.otherwise().isEmpty() ? word("empty") : code(p.otherwise());
    }

    private static String allowed(Property p) {
        if (!p.choices().isEmpty()) {
            return p.choices().stream().map(BlocksPage::code).collect(Collectors.joining(" · "));
        }
        if (p.secret()) {
            return code("{{env:…}}");
        }
        if (p.pattern() != null) {
            return code(p.pattern());
        }
        if (p.least() != null || p.greatest() != null) {
            return bound(p.least()) + " … " + bound(p.greatest()) + unit(p);
        }
        return "boolean".equals(p.type()) ? "`true` · `false`" : NONE;
    }

    private static String bound(String number) {
        return number == null ? "" : code(number);
    }

    private static String unit(Property p) {
        return "duration".equals(p.format()) ? " ms" : "";
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static List<String> words(String... keys) {
        return List.of(keys).stream().map(BlocksPage::word).toList();
    }

    private static String kind(BlockSheet block) {
        return word("source".equals(block.kind()) ? "source" : "sink");
    }

    /** In both languages. */
    private static String word(String key) {
        return Messages.vi("cli.routes.docs." + key)
                + " · "
                + Messages.in(Locale.ENGLISH, "cli.routes.docs." + key);
    }

    /** A text of one line in which nothing is Markdown or HTML. */
    private static String plain(String text) {
        return text == null
                ? ""
                : text.strip()
                        .replaceAll("\\s+", " ")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replaceAll("([\\\\`*|\\[\\]])", "\\\\$1");
    }

    private static String code(String text) {
        String mark = text.contains("`") ? "``" : "`";
        return mark + text.replace("|", "\\|").replaceAll("\\s+", " ") + mark;
    }
}
