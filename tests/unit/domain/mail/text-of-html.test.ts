import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOfHtml } from "#app/domain/mail/text-of-html.ts";

describe("a mail's HTML as plain text", () => {
  it.each([
    ["blocks as lines", "<div>Hello</div><div>Jane</div>", "Hello\nJane"],
    ["breaks as lines", "Hello<br>Jane<br><br>Bye", "Hello\nJane\n\nBye"],
    ["an empty line of Gmail", "<div>a</div><div><br></div><div>b</div>", "a\n\nb"],
    ["paragraphs with a line between", "<p>a</p><p>b</p>", "a\n\nb"],
    ["unclosed paragraphs", "<p>a<p>b", "a\n\nb"],
    [
      "Outlook's paragraphs without one",
      `<p class=MsoNormal>a<o:p></o:p></p><p class=MsoNormal>b</p>`,
      "a\nb",
    ],
    [
      "an empty line of Outlook",
      `<p class=MsoNormal>a</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>b</p>`,
      "a\n\nb",
    ],
    ["white space as one space", "a \n\t b&nbsp;&nbsp;c", "a b c"],
    ["at most two empty lines", "a<br><br><br><br><br><br>b", "a\n\n\nb"],
    ["entities", "5 &lt; 6 &amp;&amp; caf&eacute; &#x1F48D;", "5 < 6 && café 💍"],
    ["a list", "<ul><li>gold</li><li>silver</li></ul>", "- gold\n- silver"],
    ["a numbered list", "<ol><li>gold<li>silver</ol>", "1. gold\n2. silver"],
    [
      "a table by rows",
      "<table><tr><td>Ring</td><td>7</td></tr><tr><td>Chain</td><td>2</td></tr></table>",
      "Ring 7\nChain 2",
    ],
    [
      "a quote",
      "a<blockquote>b<br>c<blockquote>d</blockquote></blockquote>",
      "a\n\n> b\n> c\n>\n> > d",
    ],
    [
      "an indent that is no quote",
      `<blockquote style="margin:0 0 0 40px;border:none;padding:0">a</blockquote>`,
      "a",
    ],
    [
      "a link with its address",
      `<a href="https://shop.example/r">the ring</a>`,
      "the ring <https://shop.example/r>",
    ],
    [
      "a link that shows its address",
      `<a href="https://shop.example/">shop.example</a>`,
      "shop.example",
    ],
    [
      "a mail address behind a name",
      `<a href="mailto:jane@x.example?subject=a">Jane</a>`,
      "Jane <jane@x.example>",
    ],
    ["no address of a script", `<a href="javascript:alert(1)">click</a>`, "click"],
    ["preformatted lines", "<pre>a\n  b\n\nc</pre>", "a\n  b\n\nc"],
    ["an emoji drawn as an image", `Hi <img alt="💍" src="x"> there`, "Hi 💍 there"],
    ["no names of images among words", `Hi <img alt="logo" src="x">`, "Hi"],
    ["the names of images alone", `<img alt="my ring" src="x"><img src="y">`, "[my ring]"],
    [
      "nothing of the head",
      "<head><title>t</title><style>p{}</style></head><body>a<script>b</script></body>",
      "a",
    ],
    ["no comments", "a<!-- b --><!--[if mso]>c<![endif]-->d", "ad"],
    [
      "no hidden words",
      `<div style="display:none">x</div><span style="mso-hide:all">y</span><i style="font-size:0px">z</i>a`,
      "a",
    ],
    [
      "words with a size within a frame of none",
      `<td style="font-size:0"><div style="font-size:14px">a</div></td>`,
      "a",
    ],
    ["words after a hidden paragraph that nobody closed", `<p style="display:none">x<p>a`, "a"],
    ["words around a stray end tag", "a</div></b></p>b", "a\nb"],
    ["nothing", "", ""],
  ])("has %s", (_case, html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it("has every word that a writer typed, in order, whatever elements they stand in", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const element = fc.constantFrom(
      "div",
      "p",
      "b",
      "span",
      "td",
      "blockquote",
      "li",
      "pre",
      "a",
      "h1",
    );
    const piece = fc.record({ word, open: element, close: element, closes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = pieces
          .map((p) => `<${p.open}> ${p.word} ${p.closes ? `</${p.close}>` : ""}`)
          .join("");

        const words = textOfHtml(html).match(/[a-z]+/g) ?? [];
        expect(words).toEqual(pieces.map((p) => p.word));
      }),
    );
  });

  it("never throws", () => {
    const scrap = fc.constantFrom(
      "<",
      ">",
      "</",
      "&",
      "&#",
      "<!--",
      "<![CDATA[",
      "a",
      '"',
      "=",
      "<br",
      "style",
      "<p ",
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (scraps) => {
        expect(typeof textOfHtml(scraps.join(""))).toBe("string");
      }),
    );
  });

  it.each([
    ["elements that nobody closes", "<div>a"],
    ["end tags", "</div>"],
    ["mixed nesting", "<b><div></b>"],
    ["tables", "<table><tr><td>a"],
    ["quotes", "<blockquote type=cite>a"],
    ["links", "<a href='http://x.example/y'>a "],
    ["ampersands", "&a"],
    ["angle brackets", "<"],
    ["breaks", "<br>"],
    ["lists", "<ul><li>a"],
  ])("stays quick on endless %s", (_case, part) => {
    const html = part.repeat(Math.ceil((1 << 18) / part.length));
    expect(() => {
      textOfHtml(html);
    }).not.toThrow();
  });
});
