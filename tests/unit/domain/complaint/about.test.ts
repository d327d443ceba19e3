import { describe, expect, it } from "vitest";
import { LONGEST_ABOUT, readAbout } from "#app/domain/complaint/about.ts";
import { refusalOf } from "#tests/unit/domain/ticket/a-state.ts";

describe("what a complaint is about", () => {
  it("may be left open, and is kept without blanks around it", () => {
    expect(readAbout("  ")).toBe("");
    expect(readAbout(" A rude call\u0000 ")).toBe("A rude call");
  });

  it("is said in at most 500 characters", () => {
    expect(readAbout("x".repeat(LONGEST_ABOUT))).toHaveLength(LONGEST_ABOUT);
    expect(refusalOf(() => readAbout("x".repeat(LONGEST_ABOUT + 1)))).toContain("500 characters");
  });
});
