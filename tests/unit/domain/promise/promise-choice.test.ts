import { describe, expect, it } from "vitest";
import type { FoundPromise } from "#app/domain/promise/find-promises.ts";
import { chosenStates, promiseNames } from "#app/domain/promise/promise-choice.ts";
import { thisMonday } from "./at-this-monday.ts";

const found = (words: string): FoundPromise => ({
  words,
  sentence: words,
  by: thisMonday,
  isPast: false,
  resolvedBy: "",
});

describe("what a writer chose for the promises of a reply", () => {
  it("names those of the same words by their place", () => {
    expect(promiseNames(["by Friday", "today", "by Friday"].map(found))).toEqual([
      { words: "by Friday", nth: 0 },
      { words: "today", nth: 0 },
      { words: "by Friday", nth: 1 },
    ]);
  });

  it("offers what nobody chose for, and leaves out choices whose words are gone", () => {
    const states = chosenStates(["by Friday", "today", "by Friday"].map(found), [
      { words: "by Friday", nth: 1, choice: "strike" },
      { words: "today", nth: 0, choice: "accept" },
      { words: "by Monday", nth: 0, choice: "accept" },
    ]);

    expect(states.map(({ state }) => state)).toEqual(["offered", "accepted", "struck"]);
  });
});
