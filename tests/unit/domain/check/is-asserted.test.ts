import { describe, expect, it } from "vitest";
import { isAsserted, isForeseen, isOpen, isStated } from "#app/domain/check/is-asserted.ts";
import { read } from "./some-facts.ts";

function sentenceOf(text: string) {
  const [sentence] = read(text).sentences;
  if (!sentence) throw new Error("no sentence");
  return { sentence, at: text.indexOf("shipped") };
}

describe("whether a sentence says that something is so", () => {
  it.each([
    "It was shipped.",
    "I can see that it has shipped.",
    "As you asked, we shipped it.",
    "If you ask me, it was shipped.",
    "I am happy to let you know that it shipped.",
    "It looks as if it shipped.",
  ])("does in: %s", (text) => {
    const { sentence, at } = sentenceOf(text);

    expect(isAsserted(sentence, at)).toBe(true);
  });

  it.each([
    "Was it shipped?",
    "It has not shipped.",
    "It will be shipped.",
    "Once it has shipped we write.",
    "Please tell us if it shipped.",
    "Orders are usually shipped in May.",
    "You said that it shipped.",
    "It may be shipped.",
  ])("does not in: %s", (text) => {
    const { sentence, at } = sentenceOf(text);

    expect(isAsserted(sentence, at)).toBe(false);
  });

  it("tells what is foreseen and what is stated from what is open", () => {
    const will = sentenceOf("It will be shipped.");
    const not = sentenceOf("It was not shipped.");
    const once = sentenceOf("Once it is shipped we write.");

    expect([isForeseen(will.sentence, will.at), isForeseen(not.sentence, not.at)]).toEqual([
      true,
      false,
    ]);
    expect([isStated(not.sentence, not.at), isStated(once.sentence, once.at)]).toEqual([
      true,
      false,
    ]);
    const could = sentenceOf("We could have shipped it.");
    expect(isOpen(could.sentence, could.at)).toBe(true);
  });
});
