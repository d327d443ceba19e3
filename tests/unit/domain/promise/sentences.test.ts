import { describe, expect, it } from "vitest";
import { sentencesOf } from "#app/domain/promise/sentences.ts";
import { tokensOf } from "#app/domain/promise/tokens.ts";

const sentences = (text: string): string[] => {
  const tokens = tokensOf(text);
  return sentencesOf(tokens, (word) => word === "marz" || word === "dec").map(({ from, end }) =>
    text.slice(tokens[from]?.start, tokens[end - 1]?.end),
  );
};

describe("finding the sentences of a reply", () => {
  it.each([
    ["We will write. Thank you!", ["We will write.", "Thank you!"]],
    ["Hello Ana,\nWe will write\nby Friday.", ["Hello Ana,", "We will write\nby Friday."]],
    ["It is ready\n\nby Friday", ["It is ready", "by Friday"]],
    ["Bis zum 14. März kommt er. Danke", ["Bis zum 14. März kommt er.", "Danke"]],
    ["Bis zum 14. melden wir uns", ["Bis zum 14. melden wir uns"]],
    ["Bis zum 14. Danke", ["Bis zum 14.", "Danke"]],
    ["By 3 p.m. we ship. Bye", ["By 3 p.m. we ship.", "Bye"]],
    ["By Dec. 2 we ship", ["By Dec. 2 we ship"]],
    ["The 1.5 mm chain", ["The 1.5 mm chain"]],
    ["", []],
  ])("in %j", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("cuts a sentence that has no end", () => {
    expect(sentences("word ".repeat(450))).toHaveLength(3);
  });
});
