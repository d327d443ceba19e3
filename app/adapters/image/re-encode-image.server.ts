// Draws a picture of a mail anew: what reaches a browser are pixels that we encoded, never the sender's bytes.
import sharp from "sharp";
import { LONGEST_PICTURE_BYTES, type Picture } from "#app/domain/mail/showable-picture.ts";

/** Cameras of phones make up to 50 million; decoded at 4 bytes each this holds at most 256 MB. */
const MOST_PIXELS = 64_000_000;
/** Wide enough to read a photographed label on a desk's screen, small enough to travel inside a page. */
const LONGEST_SIDE_PX = 1_600;
const QUALITY = 85;
/** A file that takes longer was made to take long. */
const LONGEST_SECONDS = 10;

// libvips reads some thirty formats; a sender chooses among these four.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadNsgifBuffer",
    "VipsForeignLoadWebpBuffer",
  ],
});
sharp.cache(false);
sharp.concurrency(1);

let before: Promise<unknown> = Promise.resolve();

/**
 * The picture in at most 1,600 pixels a side, upright, its first frame alone, without metadata (place and camera) and
 * colour profile. Null when the bytes are none of PNG, JPEG, GIF and WebP, are cut off or damaged, or would be larger
 * than 25 MB or 64 million pixels. One at a time: decoding is what holds memory.
 */
export function reEncodeImage(content: Uint8Array): Promise<Picture | null> {
  if (content.length === 0 || content.length > LONGEST_PICTURE_BYTES) return Promise.resolve(null);
  const drawn = before.then(() => draw(content));
  before = drawn;
  return drawn;
}

async function draw(content: Uint8Array): Promise<Picture | null> {
  try {
    const image = sharp(content, {
      limitInputPixels: MOST_PIXELS,
      failOn: "truncated",
      sequentialRead: true,
      pages: 1,
    });
    const { format } = await image.metadata();
    const upright = image
      .autoOrient()
      .resize({
        width: LONGEST_SIDE_PX,
        height: LONGEST_SIDE_PX,
        fit: "inside",
        withoutEnlargement: true,
      })
      .timeout({ seconds: LONGEST_SECONDS });
    // A photograph stays one; anything else may be see-through.
    return format === "jpeg"
      ? {
          contentType: "image/jpeg",
          content: await upright.jpeg({ quality: QUALITY }).toBuffer(),
        }
      : { contentType: "image/webp", content: await upright.webp({ quality: QUALITY }).toBuffer() };
  } catch {
    // A picture that can't be read is an ordinary attachment: it stays a download.
    return null;
  }
}
