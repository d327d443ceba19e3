import { describe, expect, it } from "vitest";
import { conceptNumber } from "#app/domain/triage/concept.ts";
import { IDLE, matchAt, phrasesOf, wordsIn } from "#app/domain/triage/phrases.ts";
import { tokenize } from "#app/domain/triage/tokenize.ts";

const list = { order: "order, bestell*", track: "where is", size: "größe", idle: "in order to" };
const tree = phrasesOf([list]);

const found = (text: string): [number, number, number][] => {
  const { tokens } = tokenize(text);
  const all: [number, number, number][] = [];
  for (let at = 0; at < tokens.length; at += 1)
    matchAt(tree, tokens, at, (means, last) => all.push([means, at, last]));
  return all;
};

describe("a phrase of the lists", () => {
  it("is found as words, as their beginning and as several words", () => {
    expect(found("where is the order of my Bestellung")).toEqual([
      [conceptNumber("track"), 0, 1],
      [conceptNumber("order"), 3, 3],
      [conceptNumber("order"), 6, 6],
    ]);
  });

  it("is found with its umlaut, without it and spelled out", () => {
    expect(found("Größe Grosse groesse")).toHaveLength(3);
  });

  it("does not reach across the end of a statement", () => {
    expect(found("Tell me where. Is it lost?")).toEqual([]);
  });

  it("is reported beside a longer one that means nothing", () => {
    expect(found("in order to")).toEqual([
      [IDLE, 0, 2],
      [conceptNumber("order"), 1, 1],
    ]);
  });

  it("must have three letters before a star", () => {
    expect(() => phrasesOf([{ order: "be*" }])).toThrow(RangeError);
  });
});

it("knows which words stand in the lists at all", () => {
  const isListed = wordsIn(tree);

  expect(["is", "bestellt", "grosse", "ring", "or"].map(isListed)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
