import { describe, expect, it } from "vitest";
import {
  LONGEST_WRONG,
  readCorrection,
  readKeptCorrection,
} from "#app/domain/correction/correction.ts";
import { correctionCauses } from "#app/domain/correction/correction-cause.ts";
import { refusalOf } from "#tests/unit/domain/ticket/a-state.ts";

const typed = { correctsId: "a-reply", cause: "policy", wrong: " We take it back for 14 days. " };

describe("what an agent says of a wrong answer", () => {
  it.each(correctionCauses)("may have the cause %s", (cause) => {
    expect(readCorrection({ ...typed, cause })).toEqual({
      correctsId: "a-reply",
      cause,
      wrong: "We take it back for 14 days.",
    });
  });

  it.each([
    ["no cause", { cause: "" }, "Choose what was wrong"],
    ["a cause that is none", { cause: "weather" }, "Choose what was wrong"],
    ["no words", { wrong: " \n" }, "Say what was wrong."],
    ["too many words", { wrong: "x".repeat(LONGEST_WRONG + 1) }, "in at most 500 characters"],
  ])("is refused with %s", (_, given, words) => {
    const refusal = refusalOf(() => readCorrection({ ...typed, ...given }));

    expect(refusal).toMatch(/^invalid: /);
    expect(refusal).toContain(words);
  });

  it("is read again from a kept draft", () => {
    const read = readCorrection(typed);

    expect(readKeptCorrection(JSON.parse(JSON.stringify(read)))).toEqual(read);
  });

  it.each([undefined, null, "policy", { cause: "policy" }, { ...typed, cause: "x" }])(
    "is nothing where a draft holds none: %j",
    (stored) => expect(readKeptCorrection(stored)).toBeNull(),
  );
});
