import { describe, expect, it } from "vitest";
import { shortenedHtml, shortenedRawText, shortenedText } from "#app/adapters/mime/shortened.ts";
import {
  MAX_HTML_MARKS,
  MAX_TEXT_LENGTH,
  MAX_TEXT_LINES,
  type MailLimit,
} from "#app/domain/mail/mail-limits.ts";

const limits = () => new Set<MailLimit>();

describe("shortening what is longer than anybody reads", () => {
  it("leaves ordinary words as they are", () => {
    const named = limits();

    expect(shortenedText("Hello\nthere", named)).toBe("Hello\nthere");
    expect(shortenedHtml("<p>Hello</p>\n".repeat(500), named)).toHaveLength(6_500);
    expect([...named]).toEqual([]);
  });

  it.each([
    ["LF", "x\n"],
    ["CR LF", "x\r\n"],
    ["CR", "x\r"],
  ])("reads as many lines that end in %s as of any other", (_name, line) => {
    const named = limits();

    const text = shortenedText(line.repeat(MAX_TEXT_LINES + 10), named);

    expect(text.match(/x/g)).toHaveLength(MAX_TEXT_LINES + 1);
    expect([...named]).toEqual(["text-length"]);
  });

  it("counts the tags and the line ends of a page", () => {
    const named = limits();

    const html = shortenedHtml("<b>x\n</b>".repeat(MAX_HTML_MARKS), named);

    expect(html.match(/[<\n]/g)).toHaveLength(MAX_HTML_MARKS);
    expect([...named]).toEqual(["html-length"]);
  });

  it("keeps what cleaning may still take away", () => {
    const named = limits();

    expect(shortenedRawText("a".repeat(MAX_TEXT_LENGTH + 1), named)).toHaveLength(
      MAX_TEXT_LENGTH + 1,
    );
    expect([...named]).toEqual([]);
  });

  it("never cuts a character in two", () => {
    expect(shortenedText("a😀", limits(), 2)).toBe("a");
  });
});
