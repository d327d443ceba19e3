import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALLOWED } from "#app/adapters/html/allowed-html.ts";
import { cleanHtml, cleanHtmlWithReport } from "#app/adapters/html/clean-html.server.ts";
import { MAX_HTML_DEPTH } from "#app/adapters/html/write-clean.ts";
import { MAX_HTML_NODES } from "#app/domain/mail/mail-limits.ts";
import { hostileHtml, hostilePieces } from "./hostile-html.ts";

/** What acts or fetches, in whatever case and disguise. */
const ACTIVE =
  /<\s*(script|iframe|frame|object|embed|svg|math|form|input|button|base|meta|link|style|video|audio|template|textarea|title|noscript|xmp|listing|plaintext)|<[^>]+[\s"'/]on\w+\s*=|<[^>]+\s(?:href|src|action)\s*=\s*["']?\s*(?:javascript|vbscript|data:text)|style="[^"]*(?:url|expression)\s*\(|<[^>]+\s(?:src|srcset|background|poster)="(?!cid:|data:image\/(?:png|jpeg|gif|webp);base64,)/i;

/** Every tag that we write looks like this; anything else with a `<` would be markup of the mail's own making. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>`]*")*)>/g;
const VOID = new Set(["br", "col", "hr", "img", "wbr"]);

describe("cleaning a mail's HTML", () => {
  it.each(hostileHtml)("leaves nothing active of %s", (_, html) => {
    const cleaned = cleanHtml(html);

    expect(tagsOf(cleaned)).not.toMatch(ACTIVE);
    expectOurTagsOnly(cleaned);
  });

  it("writes only known elements, in balance, whatever it is given", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostilePieces), { maxLength: 40 }), (pieces) => {
        const cleaned = cleanHtml(pieces.join(""));

        expect(tagsOf(cleaned)).not.toMatch(ACTIVE);
        expectOurTagsOnly(cleaned);
      }),
      { numRuns: 2_000 },
    );
  });

  it("finds nothing more to take out of what it cleaned before", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...hostilePieces), { maxLength: 25 }), (pieces) => {
        const once = cleanHtml(pieces.join("")).replace(/ data-blocked-src="[^"]*"/g, "");

        expect(cleanHtml(once)).toBe(once);
      }),
    );
  });

  it("keeps what mail looks like: paragraphs, lists, tables, colours, links", () => {
    const html =
      '<p style="color:#333333">Hello <b>Ana</b></p><ul><li>one</li></ul><table><tbody><tr><td align="right">9</td></tr></tbody></table>';

    expect(cleanHtml(html)).toBe(html);
  });

  it("opens links in a tab of their own that does not say where they were followed from", () => {
    expect(cleanHtml('<a href="https://mejurn.example/ring?a=1&amp;b=2">ring</a>')).toBe(
      '<a href="https://mejurn.example/ring?a=1&amp;b=2" rel="noopener noreferrer nofollow" target="_blank">ring</a>',
    );
  });

  it.each(["mailto:jane@customer.example", "tel:+49301234", "http://mejurn.example"])(
    "keeps a link to %s",
    (address) => {
      expect(cleanHtml(`<a href="${address}">x</a>`)).toContain(`href="${address}"`);
    },
  );

  it("keeps the pictures that came with the mail", () => {
    const png = "data:image/png;base64,iVBORw0KGgo=";

    expect(cleanHtml('<img src="cid:ring@post.example" alt="The ring">')).toBe(
      '<img alt="The ring" src="cid:ring@post.example">',
    );
    expect(cleanHtml(`<img src="${png}">`)).toBe(`<img src="${png}">`);
  });

  it("keeps where a remote picture is, without fetching it", () => {
    const { html, blocked } = cleanHtmlWithReport(
      '<img src="https://shop.example/a.png?x=1&amp;y=2" width=300><img src="//shop.example/b.png">',
    );

    expect(html).toBe(
      '<img width="300" data-blocked-src="https://shop.example/a.png?x=1&amp;y=2"><img data-blocked-src="https://shop.example/b.png">',
    );
    expect(blocked).toEqual([
      "remote-image https://shop.example/a.png?x=1&y=2",
      "remote-image https://shop.example/b.png",
    ]);
  });

  it("does not offer a counting pixel for showing", () => {
    const { html, blocked } = cleanHtmlWithReport(
      '<img src="https://count.example/p.gif?who=jane" width="1" height="1">',
    );

    expect(html).not.toContain("count.example");
    expect(blocked).toEqual(["tracking-pixel https://count.example/p.gif?who=jane"]);
  });

  it("does not take over an address to be shown later from the mail itself", () => {
    expect(cleanHtml('<img data-blocked-src="javascript:alert(1)">')).toBe("<img>");
  });

  it("says what it took out, each once", () => {
    const { blocked } = cleanHtmlWithReport(
      `<script>a</script><script>b</script><form onsubmit="x()"><input></form><a href="javascript:x()">x</a>
       <td background="https://shop.example/back.png"><p style="background:url('https://shop.example/css.png');position:fixed">
       <iframe src="https://shop.example"></iframe><svg></svg><math></math><meta><base><link><!-- x -->`,
    );

    expect(blocked).toEqual([
      "script",
      "form",
      "on-handler",
      "script-link",
      "remote-image https://shop.example/back.png",
      "remote-image https://shop.example/css.png",
      "css-position",
      "frame",
      "svg",
      "math",
      "meta",
      "base",
      "link",
      "comment",
    ]);
  });

  it("says nothing about an ordinary mail", () => {
    expect(cleanHtmlWithReport("<div dir=ltr>Hello<br>Jane</div>").blocked).toEqual([]);
  });

  it.each([
    ["a script", "Before<script>alert(1)</script>After", "BeforeAfter"],
    [
      "a form",
      "<form>Your name: <input><button>Send</button></form>",
      "<div>Your name: Send</div>",
    ],
    ["an unknown element", "<o:p>Hello</o:p> <foo-bar>there</foo-bar>", "Hello there"],
    ["an unfinished picture", "<div><svg><path d=1></div>After", "<div></div>After"],
    ["a closed title of XHTML", "<title/>Hello", "Hello"],
    ["a head without an end", "<head><meta charset=utf-8><body>Hello", "Hello"],
    ["a comment for one program", "<![if !mso]>Hello<![endif]>", "Hello"],
    [
      "characters that mean markup",
      "1 &lt; 2 &amp;amp; 3 > 2 & so",
      "1 &lt; 2 &amp;amp; 3 &gt; 2 &amp; so",
    ],
    ["a bare less-than sign", "a < b and <3", "a &lt; b and &lt;3"],
  ])("keeps the words around %s", (_, html, cleaned) => {
    expect(cleanHtml(html)).toBe(cleaned);
  });

  it.each([
    ["paragraphs", "<p>one<p>two", "<p>one</p><p>two</p>"],
    ["list items", "<ul><li>one<li>two</ul>", "<ul><li>one</li><li>two</li></ul>"],
    [
      "cells and rows",
      "<table><tr><td>1<td>2<tr><td>3</table>",
      "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>",
    ],
    ["crossed marks", "<b>1<i>2</b>3</i>", "<b>1<i>2</i></b>3"],
    [
      "a box that ends outside of its cell",
      "<table><td>1</div>2</table>3",
      "<table><td>12</td></table>3",
    ],
    ["a paragraph's end alone", "one</p>two", "onetwo"],
    ["a line's end alone", "one</br>two", "one<br>two"],
  ])("ends what its writer left open: %s", (_, html, cleaned) => {
    expect(cleanHtml(html)).toBe(cleaned);
  });

  it("keeps the marks of quoted text, and no other class or id", () => {
    expect(
      cleanHtml(
        '<div class="gmail_quote mine"><div id="divRplyFwdMsg" class=x><blockquote type="cite" class="protonmail_quote">x</blockquote></div><div id="yahoo_quoted_12" name="x"><div name="quote" class="x_gmail_quote">y</div></div></div>',
      ),
    ).toBe(
      '<div class="gmail_quote"><div id="divRplyFwdMsg"><blockquote type="cite" class="protonmail_quote">x</blockquote></div><div id="yahoo_quoted_12"><div name="quote" class="x_gmail_quote">y</div></div></div>',
    );
  });

  it("keeps the words of a mail that is nested too deep, and says so", () => {
    const deep = `${"<div>".repeat(10_000)}in the middle${"</div>".repeat(10_000)}after`;

    const { html, blocked } = cleanHtmlWithReport(deep);

    expect(html).toContain("in the middle");
    expect(html).toContain("after");
    expect(html.split("<div>").length - 1).toBe(MAX_HTML_DEPTH);
    expect(blocked).toEqual(["html-depth"]);
  });

  it("keeps the words of a mail with too many elements, and says so", () => {
    const { html, blocked } = cleanHtmlWithReport(`${"<b>x</b>".repeat(MAX_HTML_NODES)}<i>end</i>`);

    expect(html.endsWith("end")).toBe(true);
    expect(html).not.toContain("<i>");
    expect(blocked).toEqual(["html-nodes"]);
  });

  it.each([
    ["start tags", "<b>".repeat(300_000) + "</i>".repeat(300_000)],
    ["less-than signs", "<".repeat(1_000_000)],
    ["ampersands", "&".repeat(1_000_000)],
    ["attributes", `<a ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(" ")}>`],
    ["comments", "<!--".repeat(300_000)],
    ["declarations", `<p style="${"a:b;".repeat(300_000)}">`],
    ["brackets in styles", `<p style="color:${"rgb(".repeat(100)}">`.repeat(3_000)],
    ["quotes in styles", `<p style="font-family:${`'"`.repeat(100)}">`.repeat(3_000)],
    ["tables", "<table><tr><td>".repeat(60_000)],
    ["unfinished pictures", "<svg>".repeat(200_000) + "</p>".repeat(200_000)],
  ])("takes a mail of nothing but %s without delay", (_, html) => {
    expect(() => {
      cleanHtml(html);
    }).not.toThrow();
  });
});

const tagsOf = (cleaned: string): string => (cleaned.match(/<[^>]*>/g) ?? []).join("\n");

function expectOurTagsOnly(cleaned: string): void {
  const open: string[] = [];
  for (const [, slash, name = ""] of cleaned.matchAll(TAG)) {
    expect(ALLOWED).toContain(name);
    if (slash === "/") expect(open.pop()).toBe(name);
    else if (!VOID.has(name)) open.push(name);
  }
  expect(open).toEqual([]);
  expect(cleaned.replace(TAG, "")).not.toMatch(/[<>]/);
}
