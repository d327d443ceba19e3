import { expect, it } from "vitest";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { joined } from "#app/domain/words/joined.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import { say, within, type Said } from "#app/domain/words/words.ts";

const held = (all: readonly Said[]) =>
  say("It is held because: {reasons}.", { reasons: joined(all) });

it("lists things as people do", () => {
  expect([["a"], ["a", "b"], ["a", "b", "c"]].map((all) => inEnglish(held(all)))).toEqual([
    "It is held because: a.",
    "It is held because: a and b.",
    "It is held because: a, b and c.",
  ]);
  expect(joined([])).toBe("");
});

it("says its words in the reader's language, and what people wrote as it stands", () => {
  const german = wordsFor("de");

  expect(german(held([within("wrong address"), within("out of stock"), "wrong address"]))).toBe(
    "Angehalten, weil: falsche Adresse, nicht auf Lager und wrong address.",
  );
});
