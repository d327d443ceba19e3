import { crc32, deflateSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { reEncodeImage } from "#app/adapters/image/re-encode-image.server.ts";

describe("drawing a picture of a mail anew", () => {
  it.each(["png", "jpeg", "gif", "webp"] as const)("shows a %s", async (format) => {
    const picture = await reEncodeImage(await aPicture().toFormat(format).toBuffer());

    expect(picture?.contentType).toBe(format === "jpeg" ? "image/jpeg" : "image/webp");
    expect(await sharp(picture?.content).metadata()).toMatchObject({ width: 40, height: 20 });
  });

  it("keeps what is see-through", async () => {
    const glass = { width: 4, height: 4, channels: 4, background: "rgba(255,0,0,0.5)" } as const;

    const picture = await reEncodeImage(await sharp({ create: glass }).png().toBuffer());

    const pixel = await sharp(picture?.content).raw().toBuffer();
    expect(pixel[3]).toBe(128);
  });

  it("takes away where and with what a photograph was taken, and turns it upright", async () => {
    const photograph = await aPicture()
      .jpeg()
      .withExif({ IFD0: { Model: "Phone of Alice" }, IFD3: { GPSLatitude: "52/1 31/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(photograph.includes("Phone of Alice")).toBe(true);

    const picture = await reEncodeImage(photograph);

    const read = await sharp(picture?.content).metadata();
    expect(read).toMatchObject({ width: 20, height: 40 });
    expect([read.exif, read.xmp, read.iptc, read.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Buffer.from(picture?.content ?? []).includes("Phone")).toBe(false);
  });

  it("makes a large photograph small", async () => {
    const large = { width: 6_000, height: 4_000, channels: 3, background: "teal" } as const;

    const picture = await reEncodeImage(await sharp({ create: large }).jpeg().toBuffer());

    expect(await sharp(picture?.content).metadata()).toMatchObject({ width: 1_600, height: 1_067 });
  });

  it("shows the first frame of what moves", async () => {
    const frames = await Promise.all(["red", "blue"].map((one) => aPicture(one).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);

    const picture = await reEncodeImage(moving);

    const [red = 0, , blue = 0] = await sharp(picture?.content).raw().toBuffer();
    expect(red).toBeGreaterThan(200);
    expect(blue).toBeLessThan(60);
    expect((await sharp(picture?.content, { animated: true }).metadata()).pages).toBeUndefined();
  });

  it("hands on no byte that was hidden behind a picture", async () => {
    const hidden = "<script>alert(1)</script>";
    const both = Buffer.concat([
      await aPicture().png().toBuffer(),
      Buffer.from(`PK\x03\x04${hidden}`),
    ]);

    const picture = await reEncodeImage(both);

    expect(picture).not.toBeNull();
    expect(Buffer.from(picture?.content ?? []).includes("script")).toBe(false);
    expect(Buffer.from(picture?.content ?? []).includes("PK\x03\x04")).toBe(false);
  });
});

describe("files that only look like pictures", () => {
  it.each([
    ["nothing", () => Buffer.alloc(0)],
    ["words", () => Buffer.from("I am a ring.png")],
    ["a drawing that is named .png", () => Buffer.from(SVG)],
    [
      "a drawing behind a picture's first bytes",
      () => Buffer.concat([PNG_SIGNATURE, Buffer.from(SVG)]),
    ],
    ["a page", () => Buffer.from("<!doctype html><img src=x onerror=alert(1)>")],
    ["a document", () => Buffer.from("%PDF-1.7\n%%EOF")],
    ["a TIFF", () => aPicture().tiff().toBuffer()],
    ["an AVIF", () => aPicture().avif().toBuffer()],
    ["a picture that is cut off", async () => (await noise().jpeg().toBuffer()).subarray(0, 5_000)],
    ["a PNG that is cut off", async () => (await noise().png().toBuffer()).subarray(0, 5_000)],
  ])("stay downloads: %s", async (_, make) => {
    expect(await reEncodeImage(await make())).toBeNull();
  });

  it.each([
    ["pixels of a hundred thousand by a hundred thousand", pngOf(100_000, 100_000)],
    ["one line of two billion", pngOf(2_000_000_000, 1)],
    ["a GIF of 65,535 by 65,535", gifOf(65_535, 65_535)],
  ])("are not unpacked when a few bytes claim %s", async (_, bomb) => {
    expect(bomb.length).toBeLessThan(1_000);
    const before = process.memoryUsage.rss();

    expect(await reEncodeImage(bomb)).toBeNull();

    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  });

  it("never break what shows them, whatever their bytes are", async () => {
    const good = await noise().png().toBuffer();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const bad = Buffer.from(good);
          for (const [at, byte] of changes) bad[at] = byte;
          const picture = await reEncodeImage(bad);
          if (picture !== null) expect(picture.contentType).toBe("image/webp");
        },
      ),
      { numRuns: 40 },
    );
    expect(await reEncodeImage(good)).not.toBeNull();
  });

  it("do not keep the next one from being shown", async () => {
    const good = await aPicture().png().toBuffer();

    const drawn = await Promise.all([
      reEncodeImage(Buffer.from("no picture")),
      reEncodeImage(good),
      reEncodeImage(pngOf(100_000, 100_000)),
      reEncodeImage(good),
    ]);

    expect(drawn.map((one) => one !== null)).toEqual([false, true, false, true]);
  });
});

const aPicture = (background = "red") =>
  sharp({ create: { width: 40, height: 20, channels: 3, background } });

const noise = () =>
  sharp({
    create: {
      width: 200,
      height: 200,
      channels: 3,
      background: "white",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** A PNG of that size by its own word, with the data of a few pixels. */
function pngOf(width: number, height: number): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(1_000));
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk("IHDR", size),
    pngChunk("IDAT", data),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function gifOf(width: number, height: number): Buffer {
  const screen = Buffer.from("474946383961000000008000000000 00ffffff".replaceAll(" ", ""), "hex");
  screen.writeUInt16LE(width, 6);
  screen.writeUInt16LE(height, 8);
  const image = Buffer.from("2c000000000000000000 02024401003b".replaceAll(" ", ""), "hex");
  image.writeUInt16LE(width, 5);
  image.writeUInt16LE(height, 7);
  return Buffer.concat([screen, image]);
}
