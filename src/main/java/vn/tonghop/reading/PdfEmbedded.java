package vn.tonghop.reading;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/**
 * The files within a PDF file (ISO 32000-1, 7.11.4): those of the document and those pinned to a
 * page.
 */
final class PdfEmbedded {

    private static final int DEEPEST_TREE = 10;

    private final Original original;
    private final Bundle files;
    // a file is often listed at several places
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfEmbedded(Original original, Bundle files) {
        this.original = original;
        this.files = files;
    }

    static void into(Bundle files, Original original, PDDocument pdf)
            throws CannotRead, IOException {
        var embedded = new PdfEmbedded(original, files);
        var names = pdf.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            embedded.tree(names.getEmbeddedFiles(), 0);
        }
        for (var page : pdf.getPages()) {
            for (var annotation :
                    page.getAnnotations(a -> a instanceof PDAnnotationFileAttachment)) {
                var file = ((PDAnnotationFileAttachment) annotation).getFile();
                if (file instanceof PDComplexFileSpecification specification) {
                    embedded.add(specification);
                }
            }
        }
    }

    private void tree(PDNameTreeNode<PDComplexFileSpecification> node, int depth)
            throws CannotRead, IOException {
        original.quota().entry();
        if (node.getNames() != null) {
            for (var specification : node.getNames().values()) {
                add(specification);
            }
        }
        if (node.getKids() != null && depth < DEEPEST_TREE) {
            for (var kid : node.getKids()) {
                tree(kid, depth + 1);
            }
        }
    }

    private void add(PDComplexFileSpecification specification) throws CannotRead, IOException {
        if (specification == null || !seen.add(specification.getCOSObject())) {
            return;
        }
        original.quota().entry();
        var file = content(specification);
        String name = EntryName.clean(name(specification));
        if (file == null) {
            // the name of a file that stands elsewhere
            files.refuse(original.path(name), Noticed.error("READ-001"));
            return;
        }
        try (var in = file.createInputStream()) {
            long packed = file.getCOSObject().getLength();
            files.add(original.within(name, original.quota().unpack(in, packed)));
        }
    }

    private static PDEmbeddedFile content(PDComplexFileSpecification specification) {
        var unicode = specification.getEmbeddedFileUnicode();
        return unicode != null ? unicode : specification.getEmbeddedFile();
    }

    private static String name(PDComplexFileSpecification specification) {
        String name = specification.getFileUnicode();
        name = name != null ? name : specification.getFilename();
        return name == null ? "" : name;
    }
}
