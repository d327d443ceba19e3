/** Which attachments are shown as pictures, and what such a picture is once we have drawn it anew? */

/** Raster pictures that every mail program writes. Anything else, HEIC, SVG and PDF included, is a download. */
const SHOWN_TYPES: ReadonlySet<string> = new Set([
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
]);

/** A longer file is no picture that somebody put into a letter; decoding it would hold a process for seconds. */
export const LONGEST_PICTURE_BYTES = 25 * 1024 * 1024;

/** A picture whose every byte was written by us. */
export type Picture = {
  readonly contentType: "image/jpeg" | "image/webp";
  readonly content: Uint8Array;
};

/** True if an attachment of this type, judged by its bytes, may be drawn anew and shown. */
export const mayShowPicture = (attachment: {
  readonly contentType: string;
  readonly bytes: number;
}): boolean => SHOWN_TYPES.has(attachment.contentType) && attachment.bytes <= LONGEST_PICTURE_BYTES;
