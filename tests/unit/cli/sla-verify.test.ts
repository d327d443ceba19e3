import { describe, expect, it } from "vitest";
import { wantsRepair } from "#app/cli/sla-verify.ts";
import { WrongArguments } from "#app/cli/verb.ts";

describe("asking for the clocks to be verified", () => {
  it("writes only when it is told to", () => {
    expect(wantsRepair([])).toBe(false);
    expect(wantsRepair(["--repair"])).toBe(true);
  });

  it.each([[["--fix"]], [["MJ-1001"]], [["--repair", "MJ-1001"]]])(
    "says what is wrong with %j",
    (args) => {
      expect(() => wantsRepair(args)).toThrow(WrongArguments);
    },
  );
});
