package vn.tonghop.web.page;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tonghop.web.OriginalBytes;
import vn.tonghop.web.Page;
import vn.tonghop.web.Problem;
import vn.tonghop.web.model.Originals;
import vn.tonghop.web.model.Originals.NamedOriginal;

/**
 * The untouched originals. They come from outside and may be anything, so that a browser is told to
 * keep the file and never to show it.
 */
@Page
class OriginalDownloads {

    private final Originals originals;
    private final OriginalBytes bytes;

    OriginalDownloads(Originals originals, OriginalBytes bytes) {
        this.originals = originals;
        this.bytes = bytes;
    }

    @GetMapping("/documents/{id}/original")
    ResponseEntity<byte[]> document(@PathVariable long id) {
        return file(originals.ofDocument(id).orElseThrow(Problem::notFound));
    }

    @GetMapping("/deliveries/{id}/original")
    ResponseEntity<byte[]> delivery(@PathVariable long id) {
        return file(originals.ofDelivery(id).orElseThrow(Problem::notFound));
    }

    private ResponseEntity<byte[]> file(NamedOriginal original) {
        return Attachment.headers(original.fileName(), MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.ETAG, '"' + original.sha256() + '"')
                .body(bytes.of(original.sha256()));
    }
}
