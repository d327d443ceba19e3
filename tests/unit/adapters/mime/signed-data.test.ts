import { describe, expect, it } from "vitest";
import { parseMime } from "#app/adapters/mime/parse-mime.server.ts";
import { signedContent } from "#app/adapters/mime/signed-data.ts";
import { mail } from "./a-raw-mail.ts";

const SIGNED = Buffer.from("06092a864886f70d010702", "hex");
const ENVELOPED = Buffer.from("06092a864886f70d010703", "hex");
const DATA = Buffer.from("06092a864886f70d010701", "hex");
const VERSION = Buffer.from("020101", "hex");
const END = Buffer.from("0000", "hex");

/** An element with a length of its own (X.690 §8.1.3). */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.from([tag, 0x82, body.length >> 8, body.length & 0xff]);
  return Buffer.concat([body.length < 0x80 ? Buffer.from([tag, body.length]) : head, body]);
}

/** The same, ended by two zeros. */
const ber = (tag: number, ...content: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...content, END]);

const inner = mail(
  "Content-Type: multipart/mixed; boundary=m",
  "",
  "--m",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "Gr\xc3\xb6\xc3\x9fe 54",
  "--m",
  "Content-Type: application/pdf; name=ring.pdf",
  "",
  "x",
  "--m--",
);

const inOnePiece = der(
  0x30,
  SIGNED,
  der(0xa0, der(0x30, VERSION, der(0x31), der(0x30, DATA, der(0xa0, der(0x04, inner))))),
);
const pieces = [inner.subarray(0, 50), inner.subarray(50)].map((piece) => der(0x04, piece));
const inPieces = ber(
  0x30,
  SIGNED,
  ber(0xa0, ber(0x30, VERSION, der(0x31), ber(0x30, DATA, ber(0xa0, ber(0x24, ...pieces))))),
);
const encrypted = der(0x30, ENVELOPED, der(0xa0, der(0x30, VERSION)));

const signedMail = (packed: Buffer) =>
  parseMime(
    mail(
      "From: ana@post.example",
      'Content-Type: application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"',
      "Content-Transfer-Encoding: base64",
      "",
      packed.toString("base64"),
    ),
  );

describe("reading a mail that is packed in its signature", () => {
  it.each([
    ["in one piece", inOnePiece],
    ["in several pieces of unknown length", inPieces],
  ])("shows its words and files %s, and keeps the signature", async (_, packed) => {
    const read = await signedMail(packed);

    expect(read.text).toBe("Größe 54");
    expect(read.attachments.map((one) => one.fileName)).toEqual(["ring.pdf", "smime.p7m"]);
  });

  it("attaches what is encrypted", async () => {
    const read = await signedMail(encrypted);

    expect(read).toMatchObject({ text: "", attachments: [{ fileName: "smime.p7m" }] });
  });

  it("finds nothing but the start of the mail in a signature that was cut", () => {
    for (let length = 0; length < inOnePiece.length; length += 7) {
      const found = signedContent(inOnePiece.subarray(0, length)) ?? Buffer.alloc(0);

      expect(inner.subarray(0, found.length)).toEqual(found);
    }
  });

  it("reads a million open elements in no time", async () => {
    const deep = Buffer.alloc(2_000_000, Buffer.from([0x30, 0x80]));

    expect(() => signedContent(deep)).not.toThrow();
  });
});
