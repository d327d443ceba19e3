import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkTarget } from "#app/ui/ticket/link-target.ts";

/** Every code point, halves of characters too; fast-check's own list of them takes a second to build. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 100 })
  .map((points) => String.fromCodePoint(...points));

describe("where a link of a mail leads", () => {
  it.each([
    ["https://shop.example/order", "your order", "shop.example"],
    ["https://shop.example:8443/", "your order", "shop.example:8443"],
    ["https://bank.example@evil.example/", "your bank", "evil.example"],
    ["https://xn--bnk-0na.example/", "bänk", "xn--bnk-0na.example"],
    ["mailto:help@shop.example?subject=Hi", "write to us", "help@shop.example"],
    ["tel:+15551234", "call", "+15551234"],
  ])("says the place of %s that the browser will go to", (href, words, leadsTo) => {
    expect(linkTarget(href, words)).toEqual({ leadsTo, misleads: false });
  });

  it.each([
    "javascript:alert(1)",
    " jAvAsCrIpT:alert(1)",
    "data:text/html,hi",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://a.example/1",
    "//shop.example",
    "/app/tickets",
    "#top",
    "",
  ])("gives no place to %s", (href) => {
    expect(linkTarget(href, "words")).toBeNull();
  });

  it.each([
    ["https://evil.example/", "bank.example"],
    ["https://evil.example/", "https://bank.example/login"],
    ["https://bank.example.evil.example/", "bank.example"],
    ["https://evil.example/bank.example", "www.bank.example/login"],
    ["https://bank.example@evil.example/", "https://bank.example@evil.example/"],
    ["https://xn--bnk-0na.example/", "bank.example"],
    ["mailto:thief@evil.example", "help@bank.example"],
    ["https://evil.example/", "BANK.example"],
    ["https://evil.example/", " bank.example: sign in"],
  ])("marks a link to %s whose words are %s", (href, words) => {
    expect(linkTarget(href, words)?.misleads).toBe(true);
  });

  it.each([
    ["https://bank.example/login", "bank.example"],
    ["https://www.bank.example/login", "bank.example"],
    ["https://click.bank.example/x", "www.bank.example"],
    ["https://bank.example/", "https://help.bank.example"],
    ["https://bänk.example/", "bänk.example"],
    ["https://evil.example/", "click here"],
    ["https://shop.example/1.pdf", "invoice.pdf"],
    ["https://shop.example/", "No. 5, 12.30 p.m."],
    ["mailto:Help@bank.example", "help@bank.example"],
    ["https://shop.example/", ""],
  ])("does not mark a link to %s whose words are %s", (href, words) => {
    expect(linkTarget(href, words)?.misleads).toBe(false);
  });

  it("has an answer for whatever stands in a mail, at once", () => {
    fc.assert(
      fc.property(anyText, fc.domain(), (words, host) => {
        expect(linkTarget(`https://${host}/${words}`, words)?.leadsTo).toBe(host);
      }),
    );
    expect(() => {
      for (const words of ["a.".repeat(200_000), "a-".repeat(200_000), "a@".repeat(200_000)])
        linkTarget(`https://x.example/${words}`, words);
    }).not.toThrow();
  });
});
