import { describe, expect, it } from "vitest";
import { decompressRtf } from "#app/adapters/mime/compressed-rtf.ts";
import { parseMime } from "#app/adapters/mime/parse-mime.server.ts";
import { readRtfBody } from "#app/adapters/mime/rtf-body.server.ts";
import { aTnef, packedRtf, property } from "./a-tnef.ts";

const UNICODE = 0x001f;
const BINARY = 0x0102;
const BODY = 0x1000;
const BODY_HTML = 0x1013;
const RTF = 0x1009;
const LONG_NAME = 0x3707;
const CONTENT_ID = 0x3712;

const unicode = (text: string) => Buffer.from(`${text}\0`, "utf16le");

async function outlookMail(winmail: Buffer, text = "") {
  const lines = [
    "From: ana@post.example",
    'Content-Type: multipart/mixed; boundary="m"',
    "",
    "--m",
    "Content-Type: text/plain",
    "",
    text,
    "--m",
    'Content-Type: application/ms-tnef; name="winmail.dat"',
    "Content-Transfer-Encoding: base64",
    "",
    winmail.toString("base64"),
    "--m--",
  ];
  return parseMime(Buffer.from(lines.join("\r\n")));
}

describe("unpacking the winmail.dat of Outlook", () => {
  it("attaches the files in it under their long names", async () => {
    const read = await outlookMail(
      aTnef({
        files: [
          {
            title: "RECEIP~1.PDF",
            content: Buffer.from("%PDF"),
            properties: [property(LONG_NAME, UNICODE, unicode("Receipt für Ring.pdf"))],
          },
          {
            title: "photo.jpg",
            content: Buffer.from("jpg"),
            properties: [property(CONTENT_ID, UNICODE, unicode("pic@x"))],
          },
        ],
      }),
      "Words",
    );

    expect(read.text).toBe("Words");
    expect(read.attachments).toMatchObject([
      { fileName: "Receipt für Ring.pdf", inline: false },
      { fileName: "photo.jpg", contentId: "pic@x", inline: true },
    ]);
    expect(Buffer.from(read.attachments[0]!.content).toString()).toBe("%PDF");
  });

  it("shows the words in it only if the mail has no others", async () => {
    const winmail = aTnef({ properties: [property(BODY, UNICODE, unicode("Packed words"))] });

    expect((await outlookMail(winmail)).text).toBe("Packed words");
    expect((await outlookMail(winmail, "Open words")).text).toBe("Open words");
  });

  it("shows the HTML in it", async () => {
    const html = Buffer.from("<p>Größe</p>");
    const read = await outlookMail(aTnef({ properties: [property(BODY_HTML, BINARY, html)] }));

    expect(read).toMatchObject({ html: "<p>Größe</p>", text: "Größe", textIsMade: true });
  });

  it("shows the words of the packed RTF in it", async () => {
    const rtf = packedRtf(
      "{\\rtf1\\ansi\\ansicpg1252\\fromtext{\\fonttbl{\\f0 Arial;}}\\pard Gr\\'f6\\'dfe\\par 54}",
    );
    const read = await outlookMail(aTnef({ properties: [property(RTF, BINARY, rtf)] }));

    expect(read.text).toBe("Größe\n54");
  });

  it("keeps a broken one as the attachment that it is", async () => {
    const whole = aTnef({ files: [{ title: "a.txt", content: Buffer.from("a") }] });
    const read = await outlookMail(whole.subarray(0, whole.length - 40), "Words");

    expect(read.attachments).toMatchObject([
      { fileName: "winmail.dat", contentType: "application/ms-tnef" },
    ]);
  });
});

describe("unpacking RTF", () => {
  it("follows references into what was written and into the dictionary", () => {
    // The examples of [MS-OXRTFCP] 3.1.1 and 3.1.2.
    const simple =
      "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0";
    const overlapping = "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0";
    const unpacked = (hex: string) =>
      decompressRtf(Buffer.from(hex, "hex"), 1_000)?.toString("latin1");

    expect(unpacked(simple)).toBe("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
    expect(unpacked(overlapping)).toBe("{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
  });

  it("unpacks no more than asked for, and nothing that is no packed RTF", () => {
    expect(decompressRtf(packedRtf("{\\rtf1 words}"), 5)?.toString()).toBe("{\\rtf");
    expect(decompressRtf(Buffer.from("no packed RTF at all"), 100)).toBeNull();
  });
});

describe("unpacking a message within the winmail.dat", () => {
  it("attaches it as a mail that can be opened, with its own files", async () => {
    const inner = aTnef({
      properties: [
        property(0x0037, UNICODE, unicode("Größe/54")),
        property(0x0c1a, UNICODE, unicode("Zoë Blum")),
        property(0x0c1f, UNICODE, unicode("zoe@post.example")),
        property(BODY, UNICODE, unicode("Inner <words>")),
      ],
      files: [{ title: "ring.pdf", content: Buffer.from("%PDF") }],
    });
    const object = property(0x3701, 0x000d, Buffer.concat([Buffer.alloc(16, 7), inner]));
    const read = await outlookMail(
      aTnef({ files: [{ title: "x", content: Buffer.alloc(0), properties: [object] }] }),
      "Words",
    );

    expect(read.attachments).toMatchObject([
      { fileName: "Größe-54.eml", contentType: "message/rfc822" },
    ]);
    const nested = await parseMime(read.attachments[0]!.content);
    expect(nested).toMatchObject({
      subject: "Größe/54",
      from: { name: "Zoë Blum", address: "zoe@post.example" },
      text: "Inner <words>",
      attachments: [{ fileName: "ring.pdf" }],
    });
  });
});

describe("reading the words of RTF", () => {
  it("gives back the HTML that was wrapped in it", () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fcharset204 Arial;}}" +
      "{\\*\\htmltag19 <html>}{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Hi \\'93you\\'94 \\f0\\'c7\\'e0\\u1082?\\htmlrtf }\\htmlrtf0" +
      "{\\*\\mhtmltag64 <p>}{\\*\\htmltag72 </p>}}";

    expect(readRtfBody(rtf)).toEqual({ html: "<html><p>Hi “you” Зак</p>", text: null });
  });

  it("reads its signs, escapes and lines", () => {
    const rtf =
      "{\\rtf1\\ansi{\\colortbl;\\red0;}{\\*\\generator X;}a\\tab b\\line\\{c\\}\\u-10179?\\u-8704?{\\pict 00ff}\\par}";

    expect(readRtfBody(rtf)).toEqual({ html: null, text: "a\tb\n{c}\u{1f600}\n" });
  });

  it("has no words for what is no RTF", () => {
    expect(readRtfBody("Hello")).toEqual({ html: null, text: null });
  });
});
