package vn.tonghop.web.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.web.Api;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.DocumentFilter;
import vn.tonghop.web.model.DocumentRow;
import vn.tonghop.web.model.DocumentSheets;
import vn.tonghop.web.model.Documents;
import vn.tonghop.web.model.Range;
import vn.tonghop.web.picture.PageArea;
import vn.tonghop.web.picture.PagePictures;
import vn.tonghop.web.picture.PictureAnswer;

@Api
class DocumentsApi {

    private final Documents documents;
    private final DocumentSheets sheets;
    private final PagePictures pictures;

    DocumentsApi(Documents documents, DocumentSheets sheets, PagePictures pictures) {
        this.documents = documents;
        this.sheets = sheets;
        this.pictures = pictures;
    }

    @GetMapping("/api/v1/documents")
    Listing<DocumentRow> list(
            @RequestParam(required = false) String outcome,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String regime,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) Long before,
            HttpServletRequest request) {
        var filter = new DocumentFilter(outcome, unit, regime, text);
        return Listing.of(documents.list(filter, Range.of(limit, before, null)), request);
    }

    @GetMapping("/api/v1/documents/{id}")
    DocumentAnswer one(@PathVariable long id) {
        return sheets.find(id).map(DocumentAnswer::of).orElseThrow(Problem::notFound);
    }

    @GetMapping("/api/v1/documents/{id}/crop")
    ResponseEntity<byte[]> crop(
            @PathVariable long id,
            @RequestParam(required = false) String file,
            @RequestParam int page,
            @RequestParam double l,
            @RequestParam double t,
            @RequestParam double r,
            @RequestParam double b) {
        return PictureAnswer.of(pictures.draw(id, PageArea.asked(file, page, l, t, r, b)));
    }
}
