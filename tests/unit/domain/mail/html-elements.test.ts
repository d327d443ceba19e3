import { describe, expect, it } from "vitest";
import {
  breaksLine,
  drawsRuleAbove,
  endsOpen,
  hasMargin,
  isBlock,
  isCell,
  isDropped,
  isPreformatted,
} from "#app/domain/mail/html-elements.ts";

const plain = new Map<string, string>();

describe("what elements of a mail's HTML mean for its text", () => {
  it("drops what shows no words", () => {
    expect(["script", "style", "template", "p"].map(isDropped)).toEqual([true, true, true, false]);
  });

  it("begins a line with blocks, not with words in bold", () => {
    expect(["div", "p", "li", "b"].map(breaksLine)).toEqual([true, true, true, false]);
    expect([isCell("td"), isBlock("td"), breaksLine("td")]).toEqual([true, true, false]);
  });

  it("leaves an empty line around a paragraph, but not around Outlook's or a list in a list", () => {
    expect(hasMargin("p", plain, false)).toBe(true);
    expect(hasMargin("p", new Map([["class", "MsoNormal"]]), false)).toBe(false);
    expect(hasMargin("p", new Map([["style", "margin:0"]]), false)).toBe(false);
    expect([hasMargin("ul", plain, false), hasMargin("ul", plain, true)]).toEqual([true, false]);
    expect(hasMargin("div", plain, false)).toBe(false);
  });

  it("closes what may be left open", () => {
    expect(endsOpen("p", "div")).toBe(true);
    expect(endsOpen("td", "tr")).toBe(true);
    expect(endsOpen("a", "a")).toBe(true);
    expect(endsOpen("p", "b")).toBe(false);
    expect(endsOpen(undefined, "p")).toBe(false);
  });

  it("keeps spaces where the style says so, and sees a drawn rule", () => {
    expect([isPreformatted("pre", ""), isPreformatted("div", "white-space: pre-wrap")]).toEqual([
      true,
      true,
    ]);
    expect(isPreformatted("div", "white-space:normal")).toBe(false);
    expect(drawsRuleAbove("border:none;border-top:solid #E1E1E1 1.0pt")).toBe(true);
    expect(drawsRuleAbove("border-top:none")).toBe(false);
  });
});
