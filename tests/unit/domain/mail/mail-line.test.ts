import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBlank, lineKey } from "#app/domain/mail/mail-line.ts";
import { linesOfText } from "#app/domain/mail/text-lines.ts";

describe("what lines are compared by", () => {
  it("has neither invisible characters nor bold marks nor double spaces", () => {
    expect(lineKey(" *From:*\u200b  Anna\u00a0Lind ")).toBe("From: Anna Lind");
  });

  it("is cut where a line has no end", () => {
    expect(lineKey("x".repeat(100_000)).length).toBeLessThan(1_000);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void lineKey(text)));
  });

  it("tells a line that shows nothing from a rule of asterisks", () => {
    const [empty, rule] = linesOfText(" \n***");

    expect([isBlank(empty), isBlank(rule), isBlank(undefined)]).toEqual([true, false, true]);
  });
});
