import { describe, expect, it } from "vitest";
import { defaultChoices, readChoices } from "#app/domain/reply/draft.ts";

describe("what a writer chose beside the words", () => {
  it("is read as it was kept", () => {
    expect(readChoices({ signature: false })).toEqual({ signature: false });
    expect(readChoices({ signature: true })).toEqual({ signature: true });
    const actions = { tags: ["vip"], status: "resolved", assignee: null };
    expect(readChoices({ actions })).toEqual({ signature: true, actions });
    expect(readChoices({ actions: { tags: [] } })).toEqual({ signature: true });
  });

  it("keeps that it is a correction, and what its saved reply said", () => {
    const correction = { correctsId: "a-reply", cause: "policy", wrong: "14 days" };

    expect(readChoices({ correction, filled: "Dear Ana" })).toEqual({
      signature: true,
      correction,
      filled: "Dear Ana",
    });
    expect(readChoices({ correction: { cause: "policy" }, filled: "" })).toEqual(defaultChoices);
    expect(readChoices({ filled: "x".repeat(30_000) }).filled).toHaveLength(20_000);
  });

  it.each([null, undefined, "off", 7, {}, { signature: "off" }])(
    "is as if nothing was chosen where %j was kept",
    (stored) => {
      expect(readChoices(stored)).toEqual(defaultChoices);
    },
  );
});
