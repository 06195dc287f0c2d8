package vn.tonghop.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.tonghop.web.model.Slice;

/**
 * A stretch of a list, newest first.
 *
 * @param next address of what follows, or null at the end
 */
record Listing<T>(List<T> items, String next) {

    static <T> Listing<T> of(Slice<T> slice, HttpServletRequest request) {
        return new Listing<>(slice.items(), next(slice, request));
    }

    private static String next(Slice<?> slice, HttpServletRequest request) {
        if (slice.older() == null) {
            return null;
        }
        var address =
                ServletUriComponentsBuilder.fromRequest(request)
                        .replaceQueryParam("before", slice.older())
                        .build(false);
        return address.getPath() + "?" + address.getQuery();
    }
}
