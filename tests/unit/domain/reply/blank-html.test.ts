import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBlankHtml } from "#app/domain/reply/blank-html.ts";
import { htmlOfText } from "#app/domain/reply/html-of-text.ts";

describe("telling whether anything was written", () => {
  it.each(["", " \n", "<p></p>", "<p><br></p><ul><li><p>&nbsp;</p></li></ul>", "<p>\u200b</p>"])(
    "finds nothing in %j",
    (html) => {
      expect(isBlankHtml(html)).toBe(true);
    },
  );

  it.each(["Hi", "<p>Hi</p>", '<p><img src="cid:a"></p>', "<hr>", "<p>&amp;</p>", "<p>a"])(
    "finds something in %j",
    (html) => {
      expect(isBlankHtml(html)).toBe(false);
    },
  );

  it("agrees with the text that the HTML was made of", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(isBlankHtml(htmlOfText(text))).toBe(text.replace(/[\s\u00a0\u200b]/g, "") === "");
      }),
    );
  });

  it("reads a page of nothing but brackets as quickly as any other", () => {
    expect(isBlankHtml("<".repeat(400_000))).toBe(true);
  });
});
