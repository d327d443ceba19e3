import { describe, expect, it } from "vitest";
import { maskedInHtml } from "#app/domain/privacy/masked-in-html.ts";

describe("what was masked in HTML alone", () => {
  const html = "<p>Card <b>4111</b> 1111 1111 1111</p>";

  it("is counted where the stored HTML shows a mask", () => {
    const content = { html: "<p>Card <b>••••</b> •••• •••• 1111</p>", quotedHtml: null };

    expect(maskedInHtml(html, content)).toEqual([{ kind: "card", count: 1 }]);
  });

  it("is nothing for plain mail and for HTML that was not changed", () => {
    expect(maskedInHtml(null, { html: null, quotedHtml: null })).toEqual([]);
    expect(maskedInHtml("<p>1</p>", { html: "<p>1</p>", quotedHtml: null })).toEqual([]);
  });
});
