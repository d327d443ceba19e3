import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeTransfer, transferEncoding } from "#app/adapters/mime/transfer-encoding.ts";

const decoded = (text: string, encoding: "base64" | "quoted-printable" | "uuencode") =>
  Buffer.from(decodeTransfer(Buffer.from(text, "latin1"), encoding)).toString("latin1");

describe("naming a transfer encoding", () => {
  it.each([
    [null, "none"],
    ["", "none"],
    ["7-bit", "none"],
    ["8bits", "none"],
    ["plain", "none"],
    ["text/html", "none"],
    ["BASE64", "base64"],
    ['"base64"', "base64"],
    ["quoted-printable;", "quoted-printable"],
    ["quoted printable", "quoted-printable"],
    ["Quoted_Printable", "quoted-printable"],
    ["x-uuencode", "uuencode"],
    ["uue", "uuencode"],
  ])("reads %j as %s", (declared, encoding) => {
    expect(transferEncoding(declared)).toBe(encoding);
  });
});

describe("reading base64", () => {
  it.each([
    ["one line", "SGVsbG8=", "Hello"],
    ["missing padding", "SGVsbG8", "Hello"],
    ["line breaks anywhere", "SG\r\nVsb\nG8=\r\n", "Hello"],
    ["blanks between groups", "SGVs bG8=", "Hello"],
    ["a strange character", "SGVsbG8gdGhlcmUgeW*91", "Hello there you"],
    [
      "a footer of a list behind it",
      "SGVsbG8=\r\n_____________\r\nList mailing list\r\nhttp://list.example/\r\n",
      "Hello",
    ],
    [
      "a footer without padding before",
      "SGVsbG8h\r\n______\r\nTo leave the list write to us, please.\r\n",
      "Hello!",
    ],
    [
      "a second piece behind padding",
      "SGVsbG8=\r\nSGVsbG8gYWdhaW4gYW5kIGFnYWlu\r\n",
      "HelloHello again and again",
    ],
    ["one digit too many", "SGVsbG8hQ", "Hello!"],
  ])("passes %s", (_, text, words) => {
    expect(decoded(text, "base64")).toBe(words);
  });

  it("finds any bytes again, however their lines are cut", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 90 }),
        (bytes, width) => {
          const lines =
            Buffer.from(bytes)
              .toString("base64")
              .match(new RegExp(`.{1,${width}}`, "g")) ?? [];

          expect(Buffer.from(decoded(lines.join("\r\n"), "base64"), "latin1")).toEqual(
            Buffer.from(bytes),
          );
        },
      ),
    );
  });
});

describe("reading quoted-printable", () => {
  it.each([
    ["escapes of both cases", "Gr=F6=dfe", "Gr\xf6\xdfe"],
    ["soft breaks", "one =\r\nline=\nlong", "one linelong"],
    ["blanks behind a soft break", "one =  \r\nline", "one line"],
    ["a soft break at the end", "one=", "one"],
    ["an escape that is none", "a=b c=3 =XY", "a=b c=3 =XY"],
    ["raw 8-bit bytes", "Gr\xf6=DFe", "Gr\xf6\xdfe"],
    ["blanks added at line ends", "=41  \t\r\nB", "A\r\nB"],
    ["blanks that were meant", "A=20=20\r\nB", "A  \r\nB"],
  ])("passes %s", (_, text, words) => {
    expect(decoded(text, "quoted-printable")).toBe(words);
  });
});

describe("reading uuencode", () => {
  it.each([
    ["a whole block", "begin 644 cat.txt\r\n#0V%T\r\n`\r\nend\r\n"],
    ["a block without its last lines", "begin 644 cat.txt\n#0V%T"],
    ["lines without the first", "#0V%T\n`\nend\n"],
    ["words before it", "Here:\n\nbegin 644 cat.txt\n#0V%T\n \nend"],
  ])("passes %s", (_, text) => {
    expect(decoded(text, "uuencode")).toBe("Cat");
  });

  it("is empty for words", () => {
    expect(decoded("There is no file in here.", "uuencode")).toBe("");
  });
});
