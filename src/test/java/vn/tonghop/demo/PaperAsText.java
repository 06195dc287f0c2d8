package vn.tonghop.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Types a document as plain text: the header in two columns made of blanks. */
final class PaperAsText {

    private static final int LEFT = 40;
    private static final int WIDTH = 90;

    private PaperAsText() {}

    static byte[] render(Paper paper) {
        return paper.typed(text(paper)).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Paper paper) {
        var lines = new ArrayList<String>();
        header(paper, lines);
        lines.add("");
        if (paper.kind() != null) {
            lines.add(centred(paper.kind()));
            paper.subject().forEach(l -> lines.add(centred(l)));
            lines.add("");
        }
        addressee(paper, lines);
        for (String paragraph : paper.paragraphs()) {
            lines.addAll(wrapped(paragraph));
            lines.add("");
        }
        foot(paper, lines);
        return String.join("\n", lines) + "\n";
    }

    private static void header(Paper paper, List<String> lines) {
        var left = new ArrayList<>(paper.superior());
        left.addAll(paper.issuer());
        left.add("Số: " + paper.number());
        if (paper.kind() == null) {
            left.addAll(paper.subject());
        }
        var right = new ArrayList<>(List.of(Paper.NATION, Paper.MOTTO));
        while (right.size() < paper.superior().size() + paper.issuer().size()) {
            right.add("");
        }
        right.add(paper.placeAndDate());
        beside(left, right, lines);
    }

    private static void addressee(Paper paper, List<String> lines) {
        if (paper.addressee().size() == 1) {
            lines.add("    Kính gửi: " + paper.addressee().get(0));
            lines.add("");
        } else if (!paper.addressee().isEmpty()) {
            lines.add("    Kính gửi:");
            paper.addressee().forEach(a -> lines.add("      - " + a + ";"));
            lines.add("");
        }
    }

    private static void foot(Paper paper, List<String> lines) {
        var left = new ArrayList<String>();
        left.add("Nơi nhận:");
        paper.recipients().forEach(r -> left.add("- " + r + ";"));
        var right = new ArrayList<>(paper.signing());
        right.add("");
        right.add(paper.signer());
        beside(left, right, lines);
    }

    private static void beside(List<String> left, List<String> right, List<String> lines) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String l = i < left.size() ? left.get(i) : "";
            String r = i < right.size() ? right.get(i) : "";
            lines.add((l + " ".repeat(Math.max(2, LEFT - l.length())) + r).stripTrailing());
        }
    }

    private static String centred(String line) {
        return " ".repeat(Math.max(0, (WIDTH - line.length()) / 2)) + line;
    }

    private static List<String> wrapped(String paragraph) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder("    ");
        for (String word : paragraph.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }
}
