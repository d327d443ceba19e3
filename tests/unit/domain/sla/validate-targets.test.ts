import { describe, expect, it } from "vitest";
import { defaultTargets } from "#app/domain/sla/default-targets.ts";
import { validateTargets } from "#app/domain/sla/validate-targets.ts";

const replies = { "first-reply": "2 business days", "next-reply": "4 business hours" };

describe("response targets from outside", () => {
  it("are taken as they are where they are right", () => {
    expect(validateTargets(defaultTargets)).toEqual(defaultTargets);
  });

  it("are written in one way, with news within two business days where nothing is said", () => {
    const urgent = {
      "first-reply": " 1 Business Days ",
      "next-reply": "24 hour",
      resolution: null,
    };

    expect(validateTargets({ general: replies, urgent })).toEqual({
      general: replies,
      urgent: { "first-reply": "1 business day", "next-reply": "24 hours" },
      update: "2 business days",
    });
  });

  it.each([
    [null, "The targets name “general”, “urgent” and “update”."],
    [{ general: replies }, "The targets of “urgent” name"],
    [{ general: replies, urgent: replies, weekly: replies }, "“weekly” has no targets."],
    [{ general: replies, urgent: { ...replies, update: "1 hour" } }, "“update” is no target of"],
    [{ general: {}, urgent: replies }, "The target “general first-reply” is missing"],
    [{ general: replies, urgent: replies, update: 2 }, "The target “update” is missing"],
    [{ general: replies, urgent: { ...replies, resolution: "soon" } }, "“soon” is not a target."],
  ])("are refused as %j", (json, why) => {
    expect(() => validateTargets(json)).toThrow(why);
  });
});
