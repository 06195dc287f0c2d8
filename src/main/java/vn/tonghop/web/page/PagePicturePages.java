package vn.tonghop.web.page;

import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.web.Page;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.Annexes;
import vn.tonghop.web.picture.PageArea;
import vn.tonghop.web.picture.PagePictures;
import vn.tonghop.web.picture.PictureAnswer;

/** What a value was read from: the area by itself, and on its whole page. */
@Page
class PagePicturePages {

    private final PagePictures pictures;
    private final Annexes documents;

    PagePicturePages(PagePictures pictures, Annexes documents) {
        this.pictures = pictures;
        this.documents = documents;
    }

    @GetMapping("/documents/{id}/crop")
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

    @GetMapping("/documents/{id}/page")
    String page(
            @PathVariable long id,
            @RequestParam(required = false) String file,
            @RequestParam int page,
            @RequestParam double l,
            @RequestParam double t,
            @RequestParam double r,
            @RequestParam double b,
            Model model) {
        model.addAttribute("area", PageArea.asked(file, page, l, t, r, b));
        model.addAttribute("document", documents.named(id).orElseThrow(Problem::notFound));
        return "document-page";
    }
}
