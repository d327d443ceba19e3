import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskHtml } from "#app/domain/privacy/mask-html.ts";

describe("masking HTML", () => {
  it("masks the words and leaves the tags", () => {
    expect(maskHtml('<p style="width:100px">Card <b>4111 1111 1111 1111</b></p>')).toBe(
      '<p style="width:100px">Card <b>•••• •••• •••• 1111</b></p>',
    );
  });

  it("masks a number that tags and entities cut in pieces", () => {
    expect(maskHtml("<p><b>4111</b>&nbsp;1111 <i>11</i>11 &#49;111</p>")).toBe(
      "<p><b>••••</b>&nbsp;•••• <i>••</i>•• &#49;111</p>",
    );
    expect(maskHtml("<p>&#52;111 1111 1111 1111</p>")).toBe("<p>•••• •••• •••• 1111</p>");
  });

  it("joins no number out of two cells or two paragraphs", () => {
    const table = "<tr><td>4111 1111</td><td>1111 1111</td></tr><p>4111 1111</p><p>1111 1111</p>";

    expect(maskHtml(table)).toBe(table);
  });

  it("masks a number that was broken over two lines", () => {
    expect(maskHtml("> 4111 1111<br>&gt; 1111 1111")).toBe("> •••• ••••<br>&gt; •••• 1111");
  });

  it("masks what a link shows or calls", () => {
    expect(maskHtml('<a href="tel:4111111111111111" title="4111 1111 1111 1111">x</a>')).toBe(
      '<a href="tel:••••••••••••1111" title="•••• •••• •••• 1111">x</a>',
    );
  });

  it("leaves what holds nothing of the kind untouched", () => {
    const words = fc.stringMatching(/^[a-z<>/&;"= ]{0,120}$/);
    fc.assert(fc.property(words, (html) => maskHtml(html) === html));
    const mail = '<p>Order <a href="https://shop.example/orders/4000056655665556">#1001</a></p>';
    expect(maskHtml(mail)).toBe(mail);
  });
});
