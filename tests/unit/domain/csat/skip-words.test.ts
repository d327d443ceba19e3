import { describe, expect, it } from "vitest";
import { skipReasons } from "#app/domain/csat/skip-reason.ts";
import { skipWords } from "#app/domain/csat/skip-words.ts";

describe("why nobody was asked, in words", () => {
  it("tells every reason apart", () => {
    const words = skipReasons.map((why) => skipWords[why]);

    expect(new Set(words).size).toBe(skipReasons.length);
    expect(words.every((said) => said.length > 0)).toBe(true);
  });
});
