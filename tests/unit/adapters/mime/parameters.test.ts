import { describe, expect, it } from "vitest";
import { readStructured } from "#app/adapters/mime/parameters.server.ts";
import { binary } from "./a-raw-mail.ts";

const param = (raw: string, name: string) => readStructured(raw, null).params.get(name);

describe("reading the parameters of a header", () => {
  it.each([
    ["a quoted name", 'attachment; filename="my file.pdf"', "my file.pdf"],
    ["a name without quotes", "attachment; filename=my file.pdf; size=3", "my file.pdf"],
    ["brackets in a name without quotes", "attachment; filename=scan(1).pdf", "scan(1).pdf"],
    [
      "quotes within quotes",
      'attachment; filename="the "best" one.pdf"; x=y',
      'the "best" one.pdf',
    ],
    ["escaped quotes", 'attachment; filename="the \\"best\\" one.pdf"', 'the "best" one.pdf'],
    ["a path of Windows", 'attachment; filename="C:\\tmp\\new.pdf"', "C:\\tmp\\new.pdf"],
    ["a semicolon in quotes", 'attachment; filename="a;b.pdf"', "a;b.pdf"],
    ["a missing end quote", 'attachment; filename="open.pdf', "open.pdf"],
    ["a missing semicolon", 'attachment; size="3" filename="a.pdf"', "a.pdf"],
    ["no blank after the value", 'attachment filename="a.pdf"', "a.pdf"],
    ["capitals", "ATTACHMENT; FILENAME=A.PDF", "A.PDF"],
    ["a comment", "attachment (as asked); filename=a.pdf", "a.pdf"],
    ["RFC 2231", "attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf", "Größe.pdf"],
    ["RFC 2231 in Latin-1", "attachment; filename*=iso-8859-1'de'Gr%F6%DFe.pdf", "Größe.pdf"],
    ["RFC 2231 without a charset", "attachment; filename*=''Gr%C3%B6%C3%9Fe.pdf", "Größe.pdf"],
    ["RFC 2231 in quotes", "attachment; filename*=\"UTF-8''Gr%C3%B6%C3%9Fe.pdf\"", "Größe.pdf"],
    [
      "RFC 2231 beside a plain one",
      "attachment; filename=Gr.pdf; filename*=UTF-8''Gr%C3%B6.pdf",
      "Grö.pdf",
    ],
    ["pieces", 'attachment; filename*0="long "; filename*1="name.pdf"', "long name.pdf"],
    [
      "pieces in disorder",
      'attachment; filename*1="name.pdf"; filename*0="long "',
      "long name.pdf",
    ],
    [
      "pieces, some encoded",
      "attachment; filename*0*=UTF-8''Gr%C3; filename*1*=%B6; filename*2=.pdf",
      "Grö.pdf",
    ],
    ["an encoded word", 'attachment; filename="=?utf-8?Q?Gr=C3=B6.pdf?="', "Grö.pdf"],
    ["an encoded word without quotes", "attachment; filename==?utf-8?Q?Gr=C3=B6.pdf?=", "Grö.pdf"],
    ["raw UTF-8", binary('attachment; filename="Größe.pdf"'), "Größe.pdf"],
    ["raw Latin-1", 'attachment; filename="Gr\xf6\xdfe.pdf"', "Größe.pdf"],
    ["an empty parameter before", "attachment; ; =x; filename=a.pdf", "a.pdf"],
  ])("finds a file's name with %s", (_, raw, name) => {
    expect(param(raw, "filename")).toBe(name);
  });

  it.each([
    'text/plain; charset="utf-8',
    "text/plain; charset==utf-8",
    "text/plain; charset = utf-8 ",
  ])("finds the charset in %s", (raw) => {
    expect(param(raw, "charset")).toBe("utf-8");
  });

  it("has no value for a parameter that is only named", () => {
    const read = readStructured("Text/Plain;charset", null);

    expect(read.value).toBe("text/plain");
    expect(read.params.size).toBe(0);
  });

  it("reads hostile brackets and quotes in no time", async () => {
    const hostile = ["(", '="', '\\"', ";a=", "a*0=", "a=(", "%C3"].map((piece) =>
      piece.repeat(20_000),
    );

    for (const value of hostile) {
      const raw = `text/plain; a=${value})`;

      expect(() => readStructured(raw, null)).not.toThrow();
    }
  });
});
