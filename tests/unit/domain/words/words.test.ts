import { expect, it } from "vitest";
import { say } from "#app/domain/words/words.ts";

it("keeps a sentence apart from what stands in it, so that it can be said in another language", () => {
  expect(say("Merged into {number}", { number: "MJ-1042" })).toEqual({
    text: "Merged into {number}",
    values: { number: "MJ-1042" },
  });
});
