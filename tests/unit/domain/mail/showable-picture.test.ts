import { describe, expect, it } from "vitest";
import { LONGEST_PICTURE_BYTES, mayShowPicture } from "#app/domain/mail/showable-picture.ts";

describe("which attachments are shown as pictures", () => {
  it.each(["image/png", "image/jpeg", "image/gif", "image/webp"])("shows %s", (contentType) => {
    expect(mayShowPicture({ contentType, bytes: 1_000 })).toBe(true);
  });

  it.each(["image/heic", "image/svg+xml", "image/tiff", "application/pdf", "text/html", ""])(
    "only offers %s as a download",
    (contentType) => {
      expect(mayShowPicture({ contentType, bytes: 1_000 })).toBe(false);
    },
  );

  it("leaves a file that is longer than any picture of a letter a download", () => {
    const contentType = "image/png";

    expect(mayShowPicture({ contentType, bytes: LONGEST_PICTURE_BYTES })).toBe(true);
    expect(mayShowPicture({ contentType, bytes: LONGEST_PICTURE_BYTES + 1 })).toBe(false);
  });
});
