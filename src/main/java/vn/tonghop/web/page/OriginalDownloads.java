package vn.tonghop.web.page;

import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tonghop.vault.Vault;
import vn.tonghop.vault.Vault.AlteredOriginal;
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
    private final Vault vault;

    OriginalDownloads(Originals originals, Vault vault) {
        this.originals = originals;
        this.vault = vault;
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
                .body(bytes(original));
    }

    private byte[] bytes(NamedOriginal original) {
        try {
            return vault.read(original.sha256());
        } catch (AlteredOriginal e) {
            throw new Problem(500, "WEB-010", original.sha256()).initCause(e);
        } catch (IOException e) {
            throw new Problem(500, "WEB-011", original.sha256()).initCause(e);
        }
    }
}
