import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOfHtml } from "#app/domain/reply/text-of-html.ts";

const word = fc.stringMatching(/^[a-zäöü0-9]{1,8}$/);
const inline = fc.oneof(
  word,
  word.map((text) => `<strong>${text}</strong>`),
  word.map((text) => `<em>${text}</em>`),
  fc.tuple(word, word).map(([text, path]) => `<a href="https://x.example/${path}">${text}</a>`),
);
const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));
const block = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small" },
    line.map((text) => `<p>${text}</p>`),
    line.map((text) => `${text}<br>`),
    fc.array(line, { maxLength: 3 }).map((items) => `<ul>${items.map(item).join("")}</ul>`),
    fc.array(tie("block"), { maxLength: 3 }).map((inner) => `<ol><li>${inner.join("")}</li></ol>`),
    fc
      .array(tie("block"), { maxLength: 3 })
      .map((inner) => `<blockquote>${inner.join("")}</blockquote>`),
  ),
})).block;
const item = (text: string) => `<li><p>${text}</p></li>`;

describe("the plain text of a reply", () => {
  it.each([
    ["paragraphs apart", "<p>One</p><p>Two</p>", "One\n\nTwo"],
    ["a line's end where its writer put one", "<p>One<br>Two</p>", "One\nTwo"],
    ["bold and slanted words as they are", "<p>a <strong>b</strong><em>c</em></p>", "a bc"],
    [
      "a link's address behind its words",
      '<p>See <a href="https://x.example/a?b=1&amp;c=2">here</a>.</p>',
      "See here (https://x.example/a?b=1&c=2).",
    ],
    [
      "the address once where the words are the address",
      '<p><a href="https://x.example/">x.example</a> <a href="mailto:a@b.example">a@b.example</a></p>',
      "x.example a@b.example",
    ],
    [
      "lists with their marks, and lists in lists",
      "<ul><li><p>a</p></li><li>b<ol><li>c</li><li>d</li></ol></li></ul>",
      "- a\n- b\n  1. c\n  2. d",
    ],
    [
      "a mark before what is quoted",
      "<p>a</p><blockquote><p>b</p><p>c</p></blockquote><p>d</p>",
      "a\n\n> b\n>\n> c\n\nd",
    ],
    ["what a picture shows", '<p><img src="cid:1" alt="the ring"></p>', "[the ring]"],
    ["characters that are written otherwise", "<p>a &amp; b &lt;c&gt;&nbsp;d</p>", "a & b <c> d"],
    ["nothing where there is nothing", "<p></p><p><br></p>", ""],
  ])("has %s", (_, html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it("holds every word that the HTML shows, in the same order", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const html = blocks.join("");
        const shown = html
          .replace(/<[^>]*>/g, " ")
          .split(/\s+/)
          .filter(Boolean);
        const text = textOfHtml(html).replace(/ \(https[^)]*\)/g, "");
        let from = 0;
        for (const one of shown) {
          const found = text.indexOf(one, from);
          expect(found).toBeGreaterThanOrEqual(0);
          from = found + one.length;
        }
      }),
    );
  });

  it("answers for anything, and for deep and long nonsense", () => {
    fc.assert(fc.property(fc.string({ unit: "binary-ascii" }), (html) => void textOfHtml(html)));
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom("<p>", "</p>", "<li>", "</ul>", "<ol>", "</a>", "<a href=x>", "x"),
          {
            maxLength: 60,
          },
        ),
        (pieces) => void textOfHtml(pieces.join("")),
      ),
    );
    expect(textOfHtml("<blockquote>".repeat(50_000) + "a")).toMatch(/a$/);
    expect(textOfHtml("<ul><li>".repeat(50_000) + "a")).toMatch(/a$/);
    expect(textOfHtml("a <b>b</b> ".repeat(100_000))).toHaveLength(399_999);
  });
});
