import { describe, expect, it } from "vitest";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";

describe("a plain text as HTML", () => {
  it("keeps paragraphs and line breaks", () => {
    expect(htmlOfText("Hello,\nJane\n\n \nBye")).toBe("<p>Hello,<br>\nJane</p>\n<p>Bye</p>");
  });

  it("escapes what could be markup", () => {
    expect(htmlOfText(`<b>"a" & 'b'</b>`)).toBe(
      "<p>&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;</p>",
    );
  });

  it("links web addresses to themselves, without the sentence's punctuation", () => {
    expect(htmlOfText("See https://ups.example/?a=1&b=2.")).toBe(
      '<p>See <a href="https://ups.example/?a=1&amp;b=2">https://ups.example/?a=1&amp;b=2</a>.</p>',
    );
  });

  it("links nothing but web addresses", () => {
    expect(htmlOfText("javascript:alert(1)")).toBe("<p>javascript:alert(1)</p>");
  });
});
