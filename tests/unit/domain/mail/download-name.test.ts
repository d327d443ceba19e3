import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { downloadName } from "#app/domain/mail/download-name.ts";

/** Every code point, halves of characters too; fast-check's own list of them takes a second to build. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 100 })
  .map((points) => String.fromCodePoint(...points));

describe("the name under which a file of a mail reaches a disk", () => {
  it.each([
    ["ring.jpeg", "ring.jpeg"],
    ["Größe 52 (neu).pdf", "Größe 52 (neu).pdf"],
    ["写真.png", "写真.png"],
    ["../../etc/passwd", "etc_passwd"],
    ["C:\\Windows\\evil.exe", "C__Windows_evil.exe"],
    [".htaccess", "htaccess"],
    ["invoice_\u202efdp.exe", "invoice_fdp.exe"],
    ["a\u0000b\r\nc.txt", "abc.txt"],
    ['quote".txt', "quote_.txt"],
    ["broken\ud800.txt", "broken_.txt"],
    ["report.pdf. . .", "report.pdf"],
    ["", "attachment"],
    ["///", "attachment"],
    [" . ", "attachment"],
  ])("makes %j into %j", (given, name) => {
    expect(downloadName(given)).toBe(name);
  });

  it("keeps the ending of an endless name", () => {
    const name = downloadName(`${"x".repeat(5_000)}.jpeg`);

    expect(name).toHaveLength(80);
    expect(name.endsWith("x.jpeg")).toBe(true);
  });

  it("uses the name it is given where nothing is left", () => {
    expect(downloadName("\u202e", "mail")).toBe("mail");
  });

  it("never leads elsewhere, whatever the sender writes", () => {
    fc.assert(
      fc.property(anyText, (given) => {
        const name = downloadName(given);

        expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^\.|\.$/u);
        expect([...name].length).toBeLessThanOrEqual(80);
        expect(name).not.toBe("");
      }),
    );
  });

  it("is made at once of any length", () => {
    expect(() => {
      for (const piece of [".", " ", "_", "a.", "\u202e"]) downloadName(piece.repeat(2_000_000));
    }).not.toThrow();
  });
});
