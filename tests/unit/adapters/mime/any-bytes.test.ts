import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMime } from "#app/adapters/mime/parse-mime.server.ts";
import { aTnef, packedRtf, property } from "./a-tnef.ts";

const RUNS = { numRuns: 300 };

const types = [
  "text/plain",
  "text/html; charset=utf-8",
  "text/plain; charset=utf-16",
  "text/enriched",
  "text",
  "message/rfc822",
  "application/ms-tnef",
  "multipart/mixed; boundary=n",
  'image/png; name="=?utf-8?Q?a.png?="',
];
const encodings = ["7bit", "base64", "quoted-printable", "x-uuencode", "nonsense"];
const winmail = aTnef({
  properties: [property(0x1009, 0x0102, packedRtf("{\\rtf1\\fromhtml1{\\*\\htmltag64 <p>}Hi}"))],
  files: [{ title: "a.txt", content: Buffer.from("a") }],
});
const bodies = [
  "Words",
  "Gr=C3=B6=\r\nse",
  "SGVsbG8=",
  "begin 644 a\r\n#0V%T\r\n`\r\nend",
  "--n\r\n\r\nInner\r\n--n--",
  winmail.toString("base64"),
  "<p>Hi</p>",
];

const aPart = fc
  .tuple(fc.constantFrom(...types), fc.constantFrom(...encodings), fc.constantFrom(...bodies))
  .map(
    ([type, encoding, body]) =>
      `--m\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`,
  );

const aMail = fc
  .array(aPart, { maxLength: 5 })
  .map((parts) =>
    Buffer.from(
      [
        'From: =?utf-8?Q?J=C3=B6rg?= <j@post.example>, "B" <b@post.example>',
        "Subject: =?iso-8859-1?B?R3L232U=?=",
        "Date: Fri, 22 May 2026 16:52:00 -0400",
        "Content-Type: multipart/mixed; boundary=m",
        "",
        ...parts,
        "--m--",
      ].join("\r\n"),
    ),
  );

describe("reading any bytes as mail", () => {
  it("reads bytes of chance", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), reads), RUNS);
  });

  it("reads mails that were cut anywhere", async () => {
    await fc.assert(
      fc.asyncProperty(aMail, fc.nat(), (raw, at) => reads(raw.subarray(0, at % (raw.length + 1)))),
      RUNS,
    );
  });

  it("reads mails with changed bytes", async () => {
    const change = fc.tuple(
      fc.nat(),
      fc.oneof(fc.nat(255), fc.constantFrom(0, 10, 13, 34, 40, 60, 61, 63)),
    );

    await fc.assert(
      fc.asyncProperty(aMail, fc.array(change, { maxLength: 30 }), (raw, changes) => {
        for (const [at, byte] of changes) raw[at % raw.length] = byte;
        return reads(raw);
      }),
      RUNS,
    );
  });

  it("reads mails made of the pieces that headers are made of", async () => {
    const piece = fc.constantFrom(
      "\r\n",
      "\n",
      "\r",
      " ",
      ":",
      "From:",
      "Subject:",
      "=?utf-8?Q?",
      "?=",
      "<",
      ">",
      "@",
      '"',
      "(",
      ")",
      ",",
      ";",
      "--m",
      "--",
      "Content-Type: multipart/mixed; boundary=m",
      "*0*=",
      "=",
      "\0",
      "\xff",
      "a",
    );

    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 200 }), (pieces) =>
        reads(Buffer.from(pieces.join(""), "latin1")),
      ),
      RUNS,
    );
  });
});

/** Reads it, and gives nothing that the database refuses. */
async function reads(raw: Uint8Array): Promise<void> {
  const { attachments, ...rest } = await parseMime(raw);
  const stored = JSON.stringify({
    ...rest,
    names: attachments.map((one) => [one.fileName, one.contentType, one.contentId]),
  });
  // JSON writes NUL and lone surrogates as escapes.
  expect(stored).not.toMatch(/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/);
}
