import { expect, it } from "vitest";
import { answerWords } from "#app/domain/suggestion/words-for-answers.ts";

it("says a day and several of them", () => {
  expect([1, 30].map((days) => answerWords.en.window(days))).toEqual([
    "You can return items within 1 day of delivery.",
    "You can return items within 30 days of delivery.",
  ]);
  expect(answerWords.de.window(1)).toContain("innerhalb von 1 Tag nach");
});

it("greets somebody without a name, and lists a thing without a day", () => {
  expect([answerWords.en.hello(null), answerWords.de.hello(null)]).toEqual([
    "Hello,",
    "Guten Tag,",
  ]);
  expect(answerWords.en.itemUntil("Ring", null)).toBe("- Ring");
  expect(answerWords.de.itemUntil("Ring", null)).toBe("- Ring");
  expect(answerWords.en.says("Terms", null)).toBe("Our Terms says:");
  expect(answerWords.en.allCanComeBack("#1", null)).toBe("Your order #1 can be returned.");
  expect(answerWords.de.allCanComeBack("#1", null)).toContain("kann zurückgegeben werden");
});
