import { describe, expect, it } from "vitest";
import { readOutcome } from "#app/domain/rule/rule-outcome.ts";

describe("what became of a rule", () => {
  it("is read also where the ticket's customer was erased", () => {
    expect(readOutcome({})).toEqual({ did: [], refused: [] });
    expect(readOutcome({ did: ["tag"], refused: [], mail: "sent" })).toEqual({
      did: ["tag"],
      refused: [],
      mail: "sent",
    });
  });
});
