import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtmlTokens, VOID_ELEMENTS } from "#app/domain/mail/html-tokens.ts";

function tokensOf(html: string): string[] {
  const tokens: string[] = [];
  readHtmlTokens(html, {
    open: (name, attributes, at) => tokens.push(`<${name} ${[...attributes].join(" ")}@${at}`),
    close: (name, at) => tokens.push(`/${name}@${at}`),
    text: (text, at) => tokens.push(`${text}@${at}`),
  });
  return tokens;
}

describe("reading HTML piece by piece", () => {
  it("tells of tags, attributes and words in their order, decoded, with their places", () => {
    expect(tokensOf('<A HREF="x&amp;y">1 &lt; 2</a>').join("|")).toMatch(
      /^<a href,x&y@0\|.*1.*<.*2.*\/a@\d+$/,
    );
  });

  it("knows the elements that never hold anything", () => {
    expect([VOID_ELEMENTS.has("br"), VOID_ELEMENTS.has("div")]).toEqual([true, false]);
  });

  it("takes whatever comes", () => {
    fc.assert(fc.property(fc.string(), (html) => void tokensOf(html)));
  });
});
