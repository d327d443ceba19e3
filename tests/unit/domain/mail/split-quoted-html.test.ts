import { describe, expect, it } from "vitest";
import { splitQuotedHtml } from "#app/domain/mail/split-quoted-html.ts";

const attribution = "On 22 May 2026, at 16:52, Mejurn &lt;a@b.example&gt; wrote:";

describe("folding the history away that ends a mail", () => {
  it("cuts before the line above the quote and leaves both halves well-formed", () => {
    const html = `<div><b><p>Yes</p><div>${attribution}</div><blockquote type="cite">Shall we?</blockquote></b></div>`;

    expect(splitQuotedHtml(html)).toEqual({
      html: "<div><b><p>Yes</p></b></div>",
      quotedHtml: `<div><b><div>${attribution}</div><blockquote type="cite">Shall we?</blockquote></b></div>`,
    });
  });

  it("keeps the attributes of what it opens again", () => {
    const html = `<div style="color:red">Yes<br>${attribution}<blockquote>Shall we?</blockquote></div>`;

    expect(splitQuotedHtml(html)).toEqual({
      html: `<div style="color:red">Yes</div>`,
      quotedHtml: `<div style="color:red"><br>${attribution}<blockquote>Shall we?</blockquote></div>`,
    });
  });

  it("counts a picture as the customer's own words", () => {
    const html = `<p><img src="cid:ring" /></p><blockquote type="cite">Shall we?</blockquote>`;

    expect(splitQuotedHtml(html).html).toBe(`<p><img src="cid:ring" /></p>`);
  });

  it.each([
    ["nothing is quoted", "<p>Yes</p>"],
    [
      "nothing else is there",
      `<p>${attribution}</p><blockquote type="cite">Shall we?</blockquote>`,
    ],
    ["the answer stands below", `<blockquote type="cite">Shall we?</blockquote><p>Yes</p>`],
    ["it is empty", ""],
  ])("leaves the mail whole when %s", (_case, html) => {
    expect(splitQuotedHtml(html)).toEqual({ html, quotedHtml: null });
  });

  it("cuts only the quote that ends the mail when answers stand between others", () => {
    const html = `<p>${attribution}</p><blockquote type="cite">Size?</blockquote><p>7</p><blockquote type="cite">Regards</blockquote>`;

    expect(splitQuotedHtml(html).quotedHtml).toBe(`<blockquote type="cite">Regards</blockquote>`);
  });
});
