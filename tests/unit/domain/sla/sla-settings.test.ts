import { describe, expect, it } from "vitest";
import {
  MISS_CAUSE_CHARACTERS,
  MOST_MISS_CAUSES,
  readCloseAfterDays,
  readMissCauses,
} from "#app/domain/sla/sla-settings.ts";

describe("the owner's causes of a miss", () => {
  it("are one a line, without empty ones and without the same one twice", () => {
    expect(readMissCauses(" Staff were ill \r\n\nWorkshop\nWorkshop")).toEqual({
      kind: "valid",
      value: ["Staff were ill", "Workshop"],
    });
  });

  it("are short, and few enough to choose from", () => {
    const many = Array.from({ length: MOST_MISS_CAUSES + 1 }, (_, index) => `Cause ${index}`);

    expect(readMissCauses("x".repeat(MISS_CAUSE_CHARACTERS)).kind).toBe("valid");
    expect(readMissCauses("x".repeat(MISS_CAUSE_CHARACTERS + 1)).kind).toBe("invalid");
    expect(readMissCauses(many.join("\n")).kind).toBe("invalid");
  });
});

describe("the quiet days after which a resolved ticket is closed", () => {
  it.each([
    ["7", 7],
    [" 365 ", 365],
  ])("is “%s”", (typed, value) => {
    expect(readCloseAfterDays(typed)).toEqual({ kind: "valid", value });
  });

  it.each(["0", "366", "", "seven", "1.5", "-1"])("is not “%s”", (typed) => {
    expect(readCloseAfterDays(typed).kind).toBe("invalid");
  });
});
