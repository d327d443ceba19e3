import { describe, expect, it } from "vitest";
import { parseMime } from "#app/adapters/mime/parse-mime.server.ts";
import {
  MAX_ATTACHMENTS,
  MAX_HEADER_LENGTH,
  MAX_HEADERS,
  MAX_HTML_LENGTH,
  MAX_MAIL_BYTES,
  MAX_PART_DEPTH,
  MAX_PARTS,
  MAX_TEXT_LENGTH,
  MAX_TEXT_LINES,
} from "#app/domain/mail/mail-limits.ts";

const HEAD = "Subject: Hi\r\nFrom: ana@post.example\r\n";
const part = (headers: string, body: string) => `--m\r\n${headers}\r\n\r\n${body}\r\n`;
const mixed = (parts: string) =>
  `${HEAD}Content-Type: multipart/mixed; boundary=m\r\n\r\n${parts}--m--`;
const words = part("Content-Type: text/plain", "Words");

describe("reading a mail that goes past a limit", () => {
  it.each([
    ["parts", mixed(words + part("Content-Type: text/plain", "x").repeat(MAX_PARTS))],
    [
      "attachments",
      mixed(words + part("Content-Type: image/png; name=a.png", "x").repeat(MAX_ATTACHMENTS + 1)),
    ],
    ["headers", `${HEAD}${"X-A: 1\r\n".repeat(MAX_HEADERS)}\r\nWords`],
    ["header-length", `${HEAD}X-A: ${"a".repeat(MAX_HEADER_LENGTH + 1)}\r\n\r\nWords`],
    ["header-block", `${HEAD}${`X-A: ${"a".repeat(60_000)}\r\n`.repeat(5)}\r\nWords`],
    ["text-length", `${HEAD}\r\nWords ${"a".repeat(MAX_TEXT_LENGTH)}`],
    [
      "html-length",
      `${HEAD}Content-Type: text/html\r\n\r\nWords ${"<b>a</b>".repeat(MAX_HTML_LENGTH / 8)}`,
    ],
    ["bytes", `${HEAD}Content-Type: text/html\r\n\r\nWords <!-- ${"a".repeat(MAX_MAIL_BYTES)}`],
  ])("names the limit %s and reads the rest", async (name, raw) => {
    const read = await parseMime(Buffer.from(raw));

    expect(read.limits).toContain(name);
    expect(read).toMatchObject({ subject: "Hi", from: { address: "ana@post.example" } });
    expect(read.text).toMatch(/^Words/);
  });

  it("keeps parts that are nested too deep as an attachment", async () => {
    const deep = Array.from(
      { length: MAX_PART_DEPTH + 2 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
    );
    const read = await parseMime(
      Buffer.from(`${HEAD}${deep.join("")}Content-Type: text/plain\r\n\r\nWords`),
    );

    expect(read.limits).toEqual(["depth"]);
    expect(read.attachments).toHaveLength(1);
    expect(Buffer.from(read.attachments[0]!.content).toString()).toContain("Words");
  });

  it("reads no more words in many parts than in one", async () => {
    const page = part("Content-Type: text/html", `<p>${"a".repeat(MAX_HTML_LENGTH / 2)}</p>`);
    const text = part("Content-Type: text/plain", "a".repeat(MAX_TEXT_LENGTH / 2));

    const read = await parseMime(Buffer.from(mixed(words + page.repeat(20) + text.repeat(20))));

    expect(read.limits).toEqual(expect.arrayContaining(["html-length", "text-length"]));
    expect(read.text).toHaveLength(MAX_TEXT_LENGTH);
  });

  it("unwraps no mail so often that it is held many times over", async () => {
    const hidden = (body: string) => body.replaceAll("=", "=3D").replaceAll("--m", "=2D-m");
    const wrapped = (inner: string) =>
      "Content-Type: multipart/mixed; boundary=m\r\n" +
      `Content-Transfer-Encoding: quoted-printable\r\n\r\n${hidden(`--m\r\n${inner}\r\n--m--`)}`;
    const large = "a".repeat(MAX_MAIL_BYTES / 2);
    const once = wrapped(`\r\nWords ${large}`);
    const often = wrapped(wrapped(once));

    const readOnce = await parseMime(Buffer.from(`${HEAD}${once}`));
    const readOften = await parseMime(Buffer.from(`${HEAD}${often}`));

    expect(readOnce.text).toMatch(/^Words/);
    expect(readOnce.limits).toEqual(["text-length"]);
    expect(readOften.limits).toContain("unpacked-bytes");
  });

  it("shows the first lines of a mail of nothing but short ones", async () => {
    const read = await parseMime(Buffer.from(`${HEAD}\r\n${"yes\r\n".repeat(100_000)}`));

    expect(read.limits).toEqual(["text-length"]);
    expect(read.text.split("\n").slice(0, -1)).toHaveLength(MAX_TEXT_LINES);
  });

  it("counts an ordinary mail's limits as none", async () => {
    expect((await parseMime(Buffer.from(mixed(words)))).limits).toEqual([]);
  });
});
