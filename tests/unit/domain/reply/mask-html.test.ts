import { describe, expect, it } from "vitest";
import { mask, maskCards } from "#app/domain/privacy/mask.ts";
import { maskHtml } from "#app/domain/reply/mask-html.ts";

describe("numbers in a reply written as HTML", () => {
  it("are masked between the tags, which stay", () => {
    const html = '<p>Card <b>4242 4242 4242 4242</b>, see <a href="https://x.example/">it</a></p>';

    const masked = maskHtml(html, maskCards);

    expect(masked).toBe(html.replace("4242 4242 4242 4242", "•••• •••• •••• 4242"));
  });

  it("leave no HTML where they go over a tag", () => {
    expect(maskHtml("<p>4242 4242 <b>4242 4242</b></p>", maskCards)).toBeNull();
  });

  it("stay as they are where nothing is one", () => {
    const html = "<p>Order #1001, size 54 < 56</p>";

    expect(maskHtml(html, mask)).toBe(html);
    expect(maskHtml("<p", mask)).toBe("<p");
    expect(maskHtml("", mask)).toBe("");
  });
});
