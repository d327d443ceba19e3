import { describe, expect, it } from "vitest";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { findWords } from "#app/domain/check/find-words.ts";
import { read } from "./some-facts.ts";

type Row = readonly [name: string, text: string, facts: Partial<CheckFacts>];

describe("the choice of words", () => {
  it.each<Row>([
    [
      "a word that the shop never uses",
      "No worries, it is on us.",
      { forbiddenWords: ["no  worries"] },
    ],
    ["blame", "You should have read the page.", {}],
    ["shouting", "WE HAVE NOT SEEN IT.", {}],
    ["many marks", "Really????", {}],
  ])("sees %s", (_name, text, facts) => {
    expect(findWords(read(text, facts))).toHaveLength(1);
  });

  it.each<Row>([
    ["a part of a word", "Notwithstanding that, all is fine.", { forbiddenWords: ["not"] }],
    ["a heading in capitals", "RETURN SHIPPING LABEL", {}],
    ["a short shout of joy", "Thank you so much!!!", {}],
  ])("lets pass %s", (_name, text, facts) => {
    expect(findWords(read(text, facts))).toEqual([]);
  });
});
