import { expect, it } from "vitest";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";

it("says a sentence as it is written in the code, with its values", () => {
  expect(inEnglish("This ticket is not here.")).toBe("This ticket is not here.");
  expect(inEnglish(say("{count, plural, one {# ticket} other {# tickets}}", { count: 2 }))).toBe(
    "2 tickets",
  );
});
