package vn.tonghop.intake.portal;

import java.util.Optional;

/**
 * One report in a portal's answer.
 *
 * @param id {@code MaBaoCao}, or null when the portal gave none
 * @param key its id, or what stands for it: the digest of its bytes
 * @param unit {@code MaDonVi}, the account it was handed in with
 * @param unitName {@code TenDonVi}
 * @param fileName {@code TenTep}
 * @param document the decoded {@code NoiDung}; empty when it cannot be decoded, the JSON is the
 *     document then
 * @param json the item's bytes exactly as they stand in the answer
 */
public record PortalItem(
        String id,
        String key,
        String unit,
        String unitName,
        String fileName,
        Optional<byte[]> document,
        byte[] json) {}
